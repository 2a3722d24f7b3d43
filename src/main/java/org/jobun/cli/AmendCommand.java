package org.jobun.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.change.BesideTable;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.issue.NewFiles;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;
import org.jobun.service.AmendContract;
import org.jobun.source.SourceFile;
import org.jobun.text.FileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun amend}: a matter as it was signed and as it is to be in, the papers of the change out. */
@Command(
        name = "amend",
        description = "変更前と変更後の案件から、変更契約書、変更条項（改め文）、新旧対照表、変更理由書、見え消しの Word 文書を作ります。 Papers of a change.",
        mixinStandardHelpOptions = true)
final class AmendCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "変更前の案件（YAML）。 The matter as signed.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "変更後の案件（YAML）。 The matter as it is to be.")
    private Path after;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダ（既定 out）。 Where the papers go.")
    private Path output = Path.of("out");

    @Option(
            names = "--date",
            paramLabel = "yyyy-mm-dd",
            required = true,
            description = "変更契約の締結日。 The day of the change.")
    private String date;

    @Option(names = "--reason", paramLabel = "TEXT", description = "変更の理由。 The reason.")
    private String reason = "";

    @Option(names = "--author", paramLabel = "NAME", description = "見え消しの変更者の名（既定 契約担当）。 Author of tracked changes.")
    private String author = AmendContract.AUTHOR;

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    AmendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        List<Format> chosen = table.chosen(found);
        table.check(found);
        Optional<LocalDate> day = console.day(date);
        if (found.hasErrors() || day.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        Optional<Answers> old = catalog.flatMap(one -> answers(before, one, found));
        Optional<Answers> now = catalog.flatMap(one -> answers(after, one, found));
        if (old.isEmpty() || now.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<AmendContract.Result> made = new AmendContract(catalog.get(), new DraftPapers(catalog.get()))
                .of(old.get(), now.get(), new AmendContract.Request(day.get(), reason, table.style(), table.whole()));
        found.addAll(made.diagnostics());
        if (made.value().isPresent()) {
            write(made.value().get(), day.get(), chosen, found);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    static Optional<Answers> answers(Path file, Catalog catalog, Diagnostics found) {
        return SourceFile.read(file, file.toString().replace('\\', '/'), found)
                .flatMap(source -> Answers.read(
                        source.path(), String.join("\n", source.lines()) + "\n", catalog.vocabulary(), found));
    }

    private void write(AmendContract.Result made, LocalDate day, List<Format> chosen, Diagnostics found)
            throws IOException {
        if (made.papers().isEmpty()) {
            found.add(AmendContract.nothing(after.toString()));
            return;
        }
        NewFiles files = new NewFiles(output);
        int number = 0;
        for (Map.Entry<String, Document> paper : made.papers().entrySet()) {
            number++;
            for (Format format : chosen) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Renderers.plain().of(format).render(paper.getValue(), bytes);
                String name = FileName.safe(twoDigits(number) + " " + paper.getKey()) + "." + format.extension();
                files.add(name, bytes.toByteArray());
            }
            if (table.workbook() && paper.getKey().equals(BesideTable.title(made.compared()))) {
                table.write(made.compared(), List.of(), twoDigits(number) + " ", files);
            }
        }
        if (chosen.stream().anyMatch(format -> format.name().equals("docx"))) {
            for (Map.Entry<String, byte[]> redline : AmendContract.redlines(made, day, author, Renderers.plain(), found)
                    .entrySet()) {
                number++;
                files.add(FileName.safe(twoDigits(number) + " 見え消し " + redline.getKey()) + ".docx", redline.getValue());
            }
        }
        for (Path written : files.write()) {
            console.line(written.toString());
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
