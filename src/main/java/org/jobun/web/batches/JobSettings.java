package org.jobun.web.batches;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.service.MakeSet;

/**
 * What the sets of a batch are to be, as the store keeps it: {@code docx,pdf;final}, with its kind in front where it is no usual one.
 *
 * @param kind of its workbook
 * @param formats of the papers; at least one
 * @param finalPaper whether blanks are errors
 */
public record JobSettings(JobKind kind, List<Format> formats, boolean finalPaper) {
    /** Word, as a draft. */
    public static final JobSettings USUAL =
            new JobSettings(JobKind.BATCH, Formats.find("docx").stream().toList(), false);

    private static final String FINAL = ";final";

    /** Formats are copied. */
    public JobSettings {
        formats = List.copyOf(formats);
    }

    /** Those of a usual batch; a job keeps its own kind. */
    public JobSettings(List<Format> formats, boolean finalPaper) {
        this(JobKind.BATCH, formats, finalPaper);
    }

    /** What was kept. Formats that are unknown by now are left out. */
    public static JobSettings of(String text) {
        JobKind kind = JobKind.of(text);
        boolean last = text.endsWith(FINAL);
        int end = text.length() - (last ? FINAL.length() : 0);
        String names = text.substring(kind.mark().length(), end);
        List<Format> formats = Stream.of(names.split(","))
                .flatMap(name -> Formats.find(name).stream())
                .toList();
        return new JobSettings(kind, formats.isEmpty() ? USUAL.formats : formats, last);
    }

    /** The same for another kind of workbook. */
    JobSettings of(JobKind other) {
        return new JobSettings(other, formats, finalPaper);
    }

    /** The text to be kept. */
    public String text() {
        return kind.mark() + names() + (finalPaper ? FINAL : "");
    }

    /** Names of the formats, for a form. */
    public String names() {
        return formats.stream().map(Format::name).collect(Collectors.joining(","));
    }

    MakeSet.Request sets() {
        return new MakeSet.Request(List.of(), formats, Optional.empty(), finalPaper);
    }
}
