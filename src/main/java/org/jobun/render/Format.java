package org.jobun.render;

import java.util.function.Supplier;

/**
 * One format that papers are written in.
 *
 * @param name as the user types it: {@code docx}
 * @param extension of its files, without dot
 * @param mediaType for the web
 * @param maker makes its renderer when it is first needed
 */
public record Format(String name, String extension, String mediaType, Supplier<Renderer> maker) {}
