package org.jobun.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.issue.FileNames;
import org.jobun.render.Format;
import org.jobun.service.MakeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What sets are made of: the options of {@code generate} and {@code batch}. */
final class SetOptions {
    @Option(
            names = "--documents",
            split = ",",
            paramLabel = "ID",
            description = "作る文書（既定は案件に必要なもの全部）。 Papers to write.")
    private List<String> documents = List.of();

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Option(names = "--final", description = "案ではなく確定版。未定の値と未承認の条項を許しません。 No blanks, no drafts.")
    private boolean finalPaper;

    @Option(names = "--date", paramLabel = "yyyy-mm-dd", description = "作成日（既定は案件の日付）。 Date of making.")
    private String date;

    @Mixin
    private NameOptions names = new NameOptions();

    /** What is asked for; empty where an option is wrong, which is reported. */
    Optional<MakeSet.Request> request(Console console, Diagnostics found) {
        List<Format> chosen = formats.chosen(found);
        Optional<LocalDate> day = Optional.ofNullable(date).flatMap(console::day);
        boolean wrong = found.hasErrors() || day.isEmpty() && date != null;
        return wrong ? Optional.empty() : Optional.of(new MakeSet.Request(documents, chosen, day, finalPaper));
    }

    FileNames names() {
        return names.names();
    }

    boolean isFinal() {
        return finalPaper;
    }
}
