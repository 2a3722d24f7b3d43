package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.CheckCharacters;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.draft.Manifest;
import org.jobun.draft.PaperSet;
import org.jobun.draft.SetFolder;
import org.jobun.matter.Matter;
import org.jobun.matter.Parts;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun generate}: a matter in, a set of papers out. */
@Command(
        name = "generate",
        description = "案件から一式の書類を作ります。 Generates the papers of a matter.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "MATTER",
            arity = "1..*",
            description = "案件ファイル（YAML。複数可）。 The matter; several may be given.")
    private List<Path> matterFiles = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダ（既定 out）。 Where the set goes.")
    private Path output = Path.of("out");

    @Option(
            names = "--documents",
            split = ",",
            paramLabel = "ID",
            description = "作る文書（既定は案件に必要なもの全部）。 Papers to write.")
    private List<String> documents = List.of();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            description = "形式 docx,pdf,pdf-form,pdf-data,html,text,json（既定 docx,pdf）。 Formats.")
    private List<String> formats = List.of("docx", "pdf");

    @Option(names = "--final", description = "案ではなく確定版。未定の値と未承認の条項を許しません。 No blanks, no drafts.")
    private boolean finalPaper;

    @Option(names = "--date", paramLabel = "yyyy-mm-dd", description = "作成日（既定は案件の日付）。 Date of making.")
    private String date;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "前の PDF 又はその一式のフォルダーと比べ、対照表（….compare.pdf）を作ります。 What differs from earlier papers.")
    private Path earlier;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics use = new Diagnostics();
        List<Format> chosen = formats(use);
        Optional<LocalDate> madeOn = Optional.ofNullable(date).flatMap(console::day);
        if (use.hasErrors() || madeOn.isEmpty() && date != null) {
            console.print(use);
            return ExitCode.USAGE;
        }
        Diagnostics ofCatalog = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(ofCatalog);
        Optional<DraftPapers> drafter = catalog.map(DraftPapers::new);
        int worst = ExitCode.DONE;
        for (Path file : matterFiles) {
            Diagnostics found = new Diagnostics();
            found.addAll(ofCatalog);
            worst = Math.max(worst, orReport(file, chosen, () -> {
                Optional<Matter> whole = catalog.flatMap(read -> CatalogOptions.matter(file, read, found));
                if (whole.isEmpty()) {
                    report(null, Optional.empty(), List.of(), chosen, found);
                    return ExitCode.ERRORS;
                }
                return all(file, whole.get(), chosen, madeOn, catalog.get(), drafter.get(), found);
            }));
        }
        return worst;
    }

    /** One matter may be cut into several contracts; each gets a set of its own. */
    private int all(
            Path file,
            Matter whole,
            List<Format> chosen,
            Optional<LocalDate> madeOn,
            Catalog catalog,
            DraftPapers drafter,
            Diagnostics found)
            throws IOException {
        int worst = ExitCode.DONE;
        for (Matter part : Parts.of(whole, found)) {
            Diagnostics ofPart = new Diagnostics();
            ofPart.addAll(found);
            worst = Math.max(
                    worst, orReport(file, chosen, () -> one(file, part, chosen, madeOn, catalog, drafter, ofPart)));
        }
        return worst;
    }

    /** What makes one matter or one contract of it. */
    private interface Work {
        int exitCode() throws IOException;
    }

    /** Makes one matter; a fault of the program that it meets is told like any other problem, and the others are made. */
    private int orReport(Path file, List<Format> chosen, Work work) throws IOException {
        try {
            return work.exitCode();
        } catch (RuntimeException | Error failed) {
            if (!Failure.isOfOne(failed)) {
                throw failed;
            }
            Diagnostics found = new Diagnostics();
            found.add(Failure.of(failed, Location.ofFile(file.toString())));
            report(null, Optional.empty(), List.of(), chosen, found);
            return ExitCode.ENVIRONMENT;
        }
    }

    private int one(
            Path file,
            Matter matter,
            List<Format> chosen,
            Optional<LocalDate> madeOn,
            Catalog catalog,
            DraftPapers drafter,
            Diagnostics found)
            throws IOException {
        Optional<Making> making = MakingDate.of(matter, madeOn, finalPaper, found);
        Optional<PaperSet> set = Optional.empty();
        if (making.isPresent()) {
            // The papers are tried even after errors, so that the officer sees all of them at once.
            Outcome<PaperSet> outcome = drafter.draft(matter, making.get(), documents);
            found.addAll(outcome.diagnostics());
            set = outcome.value();
        }
        List<Document> wanted = set.map(made -> made.wanted(documents, found)).orElse(List.of());
        if (set.isEmpty() || found.hasErrors()) {
            report(null, set, wanted, chosen, found);
            return ExitCode.ERRORS;
        }
        if (finalPaper || chosen.stream().anyMatch(format -> format.name().startsWith("pdf"))) {
            CheckCharacters.of(wanted, matter, finalPaper, found);
        }
        Manifest manifest = new Manifest(catalog, Jobun.VERSION);
        SetFolder.Written written;
        try {
            Map<String, Document> beside =
                    earlier == null ? Map.of() : EarlierPapers.compare(earlier, matter.id(), wanted, found);
            if (found.hasErrors()) {
                report(null, set, wanted, chosen, found);
                return ExitCode.ERRORS;
            }
            written = new SetFolder(output).write(set.get(), wanted, chosen, beside, manifest);
        } catch (IOException failed) {
            found.add(Diagnostic.of(Code.OUT_01, Location.ofFile(output.toString()))
                    .with("folder", output)
                    .with("detail", failed.getMessage()));
            report(null, set, wanted, chosen, found);
            return ExitCode.ENVIRONMENT;
        }
        report(written, set, wanted, chosen, found);
        return ExitCode.DONE;
    }

    private List<Format> formats(Diagnostics found) {
        List<Format> chosen = new ArrayList<>();
        for (String name : formats) {
            Optional<Format> format = Formats.find(name.strip());
            if (format.isEmpty()) {
                found.add(Diagnostic.of(Code.OUT_02, Location.ofFile("--format"))
                        .with("found", name)
                        .with("expected", String.join("、", Formats.names())));
            } else if (!chosen.contains(format.get())) {
                chosen.add(format.get());
            }
        }
        return chosen;
    }

    private void report(
            SetFolder.Written written,
            Optional<PaperSet> set,
            List<Document> wanted,
            List<Format> chosen,
            Diagnostics found) {
        if (json) {
            new GenerateJson(console).print(written, set, wanted, chosen, found, finalPaper);
            return;
        }
        console.print(found);
        if (written == null) {
            console.error(console.text("nothing-written"));
            return;
        }
        PaperSet made = set.orElseThrow();
        console.line(console.text(
                "made",
                "name",
                made.matter().name(),
                "municipality",
                made.matter().municipality().name(),
                "folder",
                written.folder()));
        for (Document document : wanted) {
            String compared = written.files().containsKey(document.id() + ".compare.pdf")
                    ? "  " + document.id() + ".compare.pdf"
                    : "";
            String files = chosen.stream()
                    .filter(format -> format.fits().test(document))
                    .map(format -> document.id() + "." + format.extension())
                    .collect(Collectors.joining("  "));
            console.line("  " + document.title() + articles(document) + "  " + files + compared);
        }
        console.line("  manifest.json");
        Readiness.print(found, finalPaper, console);
    }

    private String articles(Document document) {
        List<Article> articles = document.blocks().stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
        return articles.isEmpty()
                ? ""
                : console.text(
                        "articles",
                        "first",
                        articles.get(0).label().text(),
                        "last",
                        articles.get(articles.size() - 1).label().text());
    }
}
