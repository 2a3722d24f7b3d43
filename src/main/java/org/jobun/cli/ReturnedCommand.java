package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.Remark;
import org.jobun.readback.update.Difference;
import org.jobun.readback.update.ReturnedPaper;
import org.jobun.review.ReturnedWorkbook;
import org.jobun.service.AmendContract;
import org.jobun.service.ReadEdited;
import org.jobun.service.SettleEdited;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun returned}: what a returned Word file says otherwise, to be taken over into its matter or refused in comments. */
@Command(
        name = "returned",
        description = "戻ってきた Word のファイルの違いを、値、条項集にある文言、独自の文言、規則に触れる変更に分けて示し、案件に取り込み、又はコメントを付けて返します。"
                + " Takes a returned Word file over into its matter, or answers it.",
        mixinStandardHelpOptions = true)
final class ReturnedCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.docx", description = "戻ってきたファイル。 The returned file.")
    private Path file;

    @Parameters(index = "1", paramLabel = "MATTER.yaml", description = "案件のファイル。 Its matter.")
    private Path matter;

    @Option(
            names = "--original",
            paramLabel = "FILE.docx",
            description = "作成時のファイル（作成時の記録が除かれているとき）。 The file as it was made.")
    private Path original;

    @Option(
            names = "--take",
            paramLabel = "1,3-5|all",
            description = "取り込む違いの番号（all 規則に触れる変更を除く全部）。 What is taken over.")
    private String take = "";

    @Option(names = "--refuse", paramLabel = "2|rest", description = "受け入れない違いの番号（rest 取り込まないもの全部）。 What is refused.")
    private String refuse = "";

    @Option(
            names = "--reason",
            paramLabel = "N=TEXT",
            description = "受け入れない理由（コメントの文）。 What the comment of a difference says.")
    private Map<Integer, String> reasons = new LinkedHashMap<>();

    @Option(names = "--update", description = "案件のファイルを書き換えます。 Writes the matter.")
    private boolean update;

    @Option(
            names = "--reply",
            paramLabel = "FILE.docx",
            description = "受け入れない違いにコメントを付けた、返すファイルを書き出します。 Writes the file that goes back.")
    private Path reply;

    @Option(names = "--author", paramLabel = "NAME", description = "コメントの作成者（既定 契約担当）。 Author of comments.")
    private String author = AmendContract.AUTHOR;

    @Option(names = "--date", paramLabel = "yyyy-mm-dd", description = "コメントの日付（既定 なし）。 Day of comments.")
    private String date;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "違いの一覧を Excel のファイルに書き出します。 As a workbook.")
    private Path workbook;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    @Option(names = "--json", description = "違いを JSON で出力します。 Differences as JSON.")
    private boolean json;

    ReturnedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<LocalDate> day = date == null ? Optional.empty() : console.day(date);
        if (date != null && day.isEmpty()) {
            return ExitCode.USAGE;
        }
        requireOtherNames(found);
        Optional<ReturnedPaper> returned = found.hasErrors() ? Optional.empty() : read(found);
        if (returned.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Difference> differences = returned.get().differences();
        Set<Integer> taken = numbers(take, differences, Set.of(), found);
        Set<Integer> refused = numbers(refuse, differences, taken, found);
        if (found.hasErrors()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        ReturnedText text = new ReturnedText(console);
        if (json) {
            console.line(ReturnedJson.of(differences));
        } else {
            text.print(returned.get());
        }
        if (workbook != null) {
            WholeFile.write(workbook, ReturnedWorkbook.of(differences, taken, refused));
        }
        if (!taken.isEmpty()) {
            takeOver(returned.get().take(taken), text, found);
        }
        if (reply != null) {
            answer(returned.get(), refused, day, text);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    /** Nothing is written over what is read, and no two results into one file. */
    private void requireOtherNames(Diagnostics found) throws IOException {
        List<Path> read =
                Stream.of(file, original, matter).filter(Objects::nonNull).toList();
        for (Path written : Stream.of(reply, workbook).filter(Objects::nonNull).toList()) {
            if (WholeFile.isAmong(written, read)) {
                found.add(Diagnostic.of(Code.RDB_04, Location.ofFile(written.toString()))
                        .with("file", written.toString()));
            }
        }
        if (reply != null && workbook != null && WholeFile.isAmong(reply, List.of(workbook))) {
            found.add(Diagnostic.of(Code.RDB_04, Location.ofFile(reply.toString()))
                    .with("file", reply.toString()));
        }
    }

    private Optional<ReturnedPaper> read(Diagnostics found) throws IOException {
        Outcome<ReadEdited> edited = ReadEdited.of(file, Optional.ofNullable(original));
        found.addAll(edited.diagnostics());
        if (edited.value().isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        Outcome<ReturnedPaper> returned =
                new SettleEdited(catalog.get()).of(edited.value().get(), matter);
        found.addAll(returned.diagnostics());
        return returned.value();
    }

    /** Numbers as they are written: 1,3-5, all, rest. */
    private static Set<Integer> numbers(
            String written, List<Difference> differences, Set<Integer> others, Diagnostics found) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : written.isBlank() ? new String[0] : written.split(",")) {
            String one = part.strip();
            if (one.equals("all")) {
                differences.stream()
                        .filter(difference -> difference.isUsual() && difference.canBeTaken())
                        .forEach(difference -> numbers.add(difference.number()));
            } else if (one.equals("rest")) {
                differences.stream()
                        .map(Difference::number)
                        .filter(number -> !others.contains(number))
                        .forEach(numbers::add);
            } else if (one.matches("[1-9][0-9]{0,3}(?:-[1-9][0-9]{0,3})?")) {
                String[] ends = one.split("-");
                int last = Integer.parseInt(ends[ends.length - 1]);
                for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                    numbers.add(number);
                }
            } else {
                unknown(one, differences, found);
            }
        }
        numbers.stream()
                .filter(number -> number > differences.size() || others.contains(number))
                .forEach(number -> unknown(String.valueOf(number), differences, found));
        return numbers;
    }

    private static void unknown(String number, List<Difference> differences, Diagnostics found) {
        found.add(Diagnostic.of(Code.RDB_06, Location.ofFile("--take, --refuse"))
                .with("found", number)
                .with("count", differences.size()));
    }

    private void takeOver(ReturnedPaper.Settled settled, ReturnedText text, Diagnostics found) throws IOException {
        settled.told().forEach(found::add);
        if (!settled.left().isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_07, Location.ofFile(matter.toString()))
                    .with("numbers", numbers(settled.left())));
        }
        if (!json) {
            text.settled(settled, matter, update && !found.hasErrors());
        }
        if (update && !found.hasErrors()) {
            WholeFile.write(matter, settled.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    static String numbers(List<Difference> differences) {
        return differences.stream()
                .map(difference -> String.valueOf(difference.number()))
                .collect(Collectors.joining("、"));
    }

    private void answer(ReturnedPaper returned, Set<Integer> refused, Optional<LocalDate> day, ReturnedText text)
            throws IOException {
        Map<Integer, String> words = new LinkedHashMap<>();
        List<Difference> all = returned.differences().stream()
                .filter(difference -> refused.contains(difference.number()))
                .toList();
        all.forEach(difference ->
                words.put(difference.number(), reasons.getOrDefault(difference.number(), text.refusal(difference))));
        WholeFile.write(reply, returned.reply(words, new Remark.Signed(author, day)));
        if (!json && !all.isEmpty()) {
            console.line(console.text("returned.reply", "numbers", numbers(all), "file", reply));
        }
    }
}
