package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.compare.Comparison;
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
import org.jobun.matter.MatterId;
import org.jobun.matter.Parts;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
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
    private final Renderers renderers = Renderers.remembering();
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

    @Option(names = "--replace", description = "保存先にある別の案件の一式を置き換えます。 Replaces the set of another matter.")
    private boolean replace;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private NameOptions names = new NameOptions();

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
        List<Given> given = new ArrayList<>();
        int worst = ExitCode.DONE;
        for (Path file : matterFiles) {
            Diagnostics found = new Diagnostics();
            found.addAll(ofCatalog);
            Given one = new Given(file, new ArrayList<>(), found);
            given.add(one);
            worst = Math.max(worst, orReport(file, chosen, () -> {
                Optional<Matter> whole = catalog.flatMap(read -> CatalogOptions.matter(file, read, found));
                if (whole.isEmpty()) {
                    report(null, Optional.empty(), List.of(), chosen, found);
                    return ExitCode.ERRORS;
                }
                one.contracts().addAll(Parts.of(whole.get(), found));
                return ExitCode.DONE;
            }));
        }
        refuseSameIds(given);
        for (Given one : given) {
            for (Matter part : one.contracts()) {
                Diagnostics ofPart = new Diagnostics();
                ofPart.addAll(one.found());
                worst = Math.max(
                        worst,
                        orReport(
                                one.file(),
                                chosen,
                                () -> one(part, chosen, madeOn, catalog.get(), drafter.get(), ofPart)));
            }
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

    /**
     * A file of the command line.
     *
     * @param contracts one, or those that the matter is cut into, each of which gets a set of its own; none where it cannot be read
     */
    private record Given(Path file, List<Matter> contracts, Diagnostics found) {}

    /** Two matters with one id would take one folder: nobody can know which of them is meant. */
    private static void refuseSameIds(List<Given> given) {
        Map<String, Given> first = new HashMap<>();
        for (Given one : given) {
            for (Matter contract : one.contracts()) {
                Given other = first.putIfAbsent(MatterId.folded(contract.id()), one);
                if (other != null && other != one) {
                    sameId(contract.id(), one, other.file());
                    sameId(contract.id(), other, one.file());
                }
            }
        }
    }

    private static void sameId(String id, Given one, Path other) {
        one.found()
                .add(Diagnostic.of(Code.OUT_06, Location.ofFile(one.file().toString()))
                        .with("id", id)
                        .with("other", other));
    }

    /** Says so where the folder of the set is another matter's; on Windows also one whose id differs in case only. */
    private void refuseForeignFolder(Matter matter, Diagnostics found) throws IOException {
        if (replace || !Files.isDirectory(output)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> list = Files.list(output)) {
            folders = list.filter(folder -> MatterId.folded(
                                    MatterId.of(folder.getFileName().toString()))
                            .equals(MatterId.folded(matter.id())))
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            Manifest.otherOwner(folder, matter)
                    .ifPresent(owner -> found.add(Diagnostic.of(
                                    Code.OUT_07, matter.file().place())
                            .with("folder", folder)
                            .with(
                                    "other",
                                    String.join("　", owner.file(), owner.name()).strip())));
        }
    }

    private int one(
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
            CheckCharacters.of(wanted, matter, renderers, finalPaper, found);
        }
        Manifest manifest = new Manifest(catalog, Jobun.VERSION);
        SetFolder.Written written;
        Map<String, Comparison.Compared> compared = Map.of();
        try {
            refuseForeignFolder(matter, found);
            if (earlier != null && !found.hasErrors()) {
                compared = EarlierPapers.compare(earlier, matter.id(), wanted, found);
            }
            if (found.hasErrors()) {
                report(null, set, wanted, chosen, found);
                return ExitCode.ERRORS;
            }
            written = new SetFolder(output, names.names(), renderers)
                    .write(set.get(), wanted, chosen, differing(compared), manifest);
            written.kept().forEach((name, fresh) -> found.add(kept(matter, name, fresh)));
        } catch (IOException failed) {
            found.add(Diagnostic.of(Code.OUT_01, Location.ofFile(output.toString()))
                    .with("folder", output)
                    .with("detail", failed.getMessage()));
            report(null, set, wanted, chosen, found);
            return ExitCode.ENVIRONMENT;
        }
        report(written, set, wanted, chosen, found);
        sayWhatDiffers(wanted, compared);
        return ExitCode.DONE;
    }

    /** Papers that are as they were need no comparison. */
    private static Map<String, Document> differing(Map<String, Comparison.Compared> compared) {
        Map<String, Document> differing = new LinkedHashMap<>();
        compared.forEach((paper, one) -> {
            if (one.differences() > 0) {
                differing.put(paper, one.paper());
            }
        });
        return differing;
    }

    /** Which papers are not as they were. */
    private void sayWhatDiffers(List<Document> wanted, Map<String, Comparison.Compared> compared) {
        if (json || compared.isEmpty()) {
            return;
        }
        List<String> differing = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (Document paper : wanted) {
            Comparison.Compared one = compared.get(paper.id());
            if (one != null && one.differences() > 0) {
                differing.add(console.text("compare-paper", "paper", paper.title(), "count", one.differences()));
            } else if (one != null) {
                alike.add(paper.title());
            }
        }
        console.line(console.text(
                differing.isEmpty() ? "compare-none" : "compare-differs", "papers", String.join("、", differing)));
        if (!alike.isEmpty() && !differing.isEmpty()) {
            console.line(console.text("compare-alike", "papers", String.join("、", alike)));
        }
    }

    private Diagnostic kept(Matter matter, String name, String fresh) {
        return Diagnostic.of(
                        Code.OUT_05,
                        Location.ofFile(
                                output.resolve(matter.id()).resolve(name).toString()))
                .with("file", name)
                .with("fresh", fresh);
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
            console.line("  " + document.title() + articles(document) + "  "
                    + String.join("  ", written.filesOf(document.id())));
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
