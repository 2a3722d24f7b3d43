package org.jobun.look;

import java.util.Optional;
import java.util.OptionalInt;
import org.jobun.document.WordLook;

/**
 * The looks of a municipality's own Word file.
 *
 * @param word what Word papers take over as it is
 * @param bodySize size of its standard text in mpt (1/1000 pt)
 * @param linePitch distance of two baselines in mpt, where the file has a line grid or an exact pitch
 * @param bodyFont face of its standard text
 * @param headingFont face of its titles, where it has a style for them
 */
public record Look(
        WordLook word, int bodySize, OptionalInt linePitch, Optional<String> bodyFont, Optional<String> headingFont) {}
