package org.jobun.web.batches;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.service.MakeSet;

/**
 * What the sets of a batch are to be, as the store keeps it: {@code docx,pdf;final}.
 *
 * @param formats of the papers; at least one
 * @param finalPaper whether blanks are errors
 */
public record JobSettings(List<Format> formats, boolean finalPaper) {
    /** Word, as a draft. */
    public static final JobSettings USUAL =
            new JobSettings(Formats.find("docx").stream().toList(), false);

    private static final String FINAL = ";final";

    /** Formats are copied. */
    public JobSettings {
        formats = List.copyOf(formats);
    }

    /** What was kept. Formats that are unknown by now are left out. */
    public static JobSettings of(String text) {
        boolean last = text.endsWith(FINAL);
        String names = last ? text.substring(0, text.length() - FINAL.length()) : text;
        List<Format> formats = Stream.of(names.split(","))
                .flatMap(name -> Formats.find(name).stream())
                .toList();
        return formats.isEmpty() ? new JobSettings(USUAL.formats, last) : new JobSettings(formats, last);
    }

    /** The text to be kept. */
    public String text() {
        return names() + (finalPaper ? FINAL : "");
    }

    /** Names of the formats, for a form. */
    public String names() {
        return formats.stream().map(Format::name).collect(Collectors.joining(","));
    }

    MakeSet.Request sets() {
        return new MakeSet.Request(List.of(), formats, Optional.empty(), finalPaper);
    }
}
