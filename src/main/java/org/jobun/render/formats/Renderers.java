package org.jobun.render.formats;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobun.document.Document;
import org.jobun.render.Format;
import org.jobun.render.MissingCharacter;
import org.jobun.render.Renderer;

/**
 * The renderers of one user, each made when it is first needed. Safe for several threads. Those that remember hold papers that
 * were written: whoever serves several users gives each session its own.
 */
public final class Renderers {
    private final Function<Format, Supplier<Renderer>> makers;
    private final Map<String, Renderer> made = new ConcurrentHashMap<>();

    private Renderers(Function<Format, Supplier<Renderer>> makers) {
        this.makers = makers;
    }

    /** Renderers that remember nothing. */
    public static Renderers plain() {
        return new Renderers(Format::plain);
    }

    /** Renderers that remember what the next paper may need again. */
    public static Renderers remembering() {
        return new Renderers(Format::remembering);
    }

    /** The renderer of a format. */
    public Renderer of(Format format) {
        return made.computeIfAbsent(format.name(), name -> makers.apply(format).get());
    }

    /** The characters of a paper that the fonts of the program and of its municipality cannot show as written, each once. */
    public List<MissingCharacter> missing(Document document) {
        return of("pdf").missing(document);
    }

    /** The renderer of a format by its name, which must be one of {@link Formats#names()}. */
    public Renderer of(String name) {
        return of(Formats.find(name).orElseThrow());
    }
}
