package org.jobun.house;

import java.util.Optional;

/**
 * The looks of a municipality's own Word file, which go before its profile.
 *
 * @param word what Word papers take over as it is
 * @param bodySize size of its standard text in mpt (1/1000 pt)
 * @param linePitch distance of two baselines in mpt
 * @param bodyFont face of its standard text
 * @param headingFont face of its titles, where it has a style for them
 */
public record ImportedStyle(
        WordTemplate word, int bodySize, int linePitch, Optional<String> bodyFont, Optional<String> headingFont) {

    /** Letters and lines of the file; of the profile where the file does not say. */
    Typography typography(Typography profile) {
        return new Typography(
                bodySize,
                linePitch,
                bodyFont.orElse(profile.bodyFont()),
                headingFont.orElse(profile.headingFont()),
                profile.boldCaptions());
    }
}
