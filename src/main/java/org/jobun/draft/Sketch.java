package org.jobun.draft;

import org.jobun.diagnostic.Diagnostics;

/**
 * Papers as far as they could be drafted, right or wrong.
 *
 * @param drafted with errors, for looking at only
 * @param found errors among it; without them the papers are as good as any
 */
public record Sketch(Drafted drafted, Diagnostics found) {}
