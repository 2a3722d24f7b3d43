package org.jobun.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.house.BesideStyle;
import org.jobun.issue.NewFiles;
import org.jobun.render.Format;
import org.jobun.review.BesideFiles;
import org.jobun.text.FileName;
import picocli.CommandLine.Option;

/** How a 新旧対照表 is written: {@code --style}, {@code --whole}, {@code --format}. */
final class TableOptions {
    @Option(
            names = "--style",
            paramLabel = "NAME",
            description =
                    "新旧対照表の様式 after-left,before-left,draft-current,new-old,contract（既定は、団体の様式）。 Style of the table.")
    private String style;

    @Option(names = "--whole", description = "新旧対照表に、変わらない条も載せます。 The table shows what stays too.")
    private boolean whole;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "形式 docx,pdf,html,text,json。新旧対照表は xlsx も（既定 docx,pdf）。 Formats.")
    private List<String> formats = List.of("docx", "pdf");

    /** Reports a style that is not known. */
    void check(Diagnostics found) {
        if (style != null && BesideStyle.of(style).isEmpty()) {
            found.add(Diagnostic.of(Code.OUT_02, Location.ofFile("--style"))
                    .with("found", style)
                    .with("expected", String.join("、", BesideStyle.ids())));
        }
    }

    /** The style that is asked for; empty for that of the body. */
    Optional<BesideStyle> style() {
        return Optional.ofNullable(style).flatMap(BesideStyle::of);
    }

    /** Whether the table shows what stays too. */
    boolean whole() {
        return whole;
    }

    /** The formats that every paper has; one that is unknown is reported. */
    List<Format> chosen(Diagnostics found) {
        return FormatOptions.known(
                formats.stream().filter(name -> !isWorkbook(name)).toList(), found);
    }

    /** Whether the table is wanted as a workbook. */
    boolean workbook() {
        return formats.stream().anyMatch(TableOptions::isWorkbook);
    }

    private static boolean isWorkbook(String name) {
        return name.strip().equals(BesideFiles.WORKBOOK);
    }

    /**
     * Adds the table of some papers to the files, in the style that is asked for or that of their body.
     *
     * @param before what the names of the files begin with
     */
    void write(List<ComparedPaper> papers, List<Format> written, String before, NewFiles files) throws IOException {
        write(new BesideFiles.Table(papers, styleOf(papers), whole, List.of()), written, before, files);
    }

    /** Adds a table to the files, in the formats that are asked for. */
    void write(BesideFiles.Table table, List<Format> written, String before, NewFiles files) throws IOException {
        List<String> names = new ArrayList<>(written.stream().map(Format::name).toList());
        if (workbook()) {
            names.add(BesideFiles.WORKBOOK);
        }
        for (String name : names) {
            BesideFiles.Written file = BesideFiles.of(table, name).orElseThrow();
            files.add(FileName.safe(before + file.title()) + "." + file.extension(), file.bytes());
        }
    }

    /** A paper that was read from a file says nothing of its body. */
    private BesideStyle styleOf(List<ComparedPaper> papers) {
        return style().orElseGet(() -> papers.stream()
                .map(ComparedPaper::style)
                .filter(own -> own != BesideStyle.CONTRACT)
                .findFirst()
                .orElse(BesideStyle.CONTRACT));
    }
}
