package org.jobun.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobun.document.Document;
import org.jobun.interview.Answers;
import org.jobun.samples.ExamplePapers;
import org.jobun.samples.LibreOffice;
import org.jobun.samples.RandomPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LibreOffice, which knows nothing of how a redline was made, opens each, accepts every change, or rejects every one: what it then writes,
 * with the numbers that it counts, the references that it looks up and the rows and columns of its tables, is what it writes of the new
 * file, or of the old one.
 *
 * <p>{@code -Djobun.judged=300} asks for papers of as many pairs, {@code -Djobun.first=1000} for those of other seeds.
 */
class SecondJudgeTest {
    private static final List<String> EXAMPLES =
            List.of("resident-data-migration", "system-maintenance", "consortium", "branch-office");
    private static final List<String> LONG = List.of("contract", "special-provisions", "specification");
    private static final int PAIRS = Integer.getInteger("jobun.judged", 22);
    private static final int FIRST = Integer.getInteger("jobun.first", 0);
    private static final int MOST_FORMS = 1;
    /**
     * Pairs that once were not judged right: tables of empty rows in pages of two sizes, a list that goes on behind another, paragraphs that
     * come up to a table that stays.
     */
    private static final Map<Integer, String> KNOWN = Map.of(
            120,
            "form-schedule",
            160,
            "form-minutes",
            201,
            "special-provisions",
            230,
            "award-criteria",
            270,
            "quotation");
    /** The letter that LibreOffice itself writes into a row without words that came or went, so that it has something to track. */
    private static final String DUMMY = "\u200D";
    /** Those that move much; with {@code -Djobun.flips=1} all, each for one of the examples. */
    private static final List<String> CHOICES =
            System.getProperty("jobun.flips") == null ? Redlines.CHOICES : Redlines.allChoices();

    @TempDir
    private Path folder;

    private final List<LibreOffice.Task> tasks = new ArrayList<>();
    private final Map<String, Path> plain = new HashMap<>();
    private final List<Judged> judged = new ArrayList<>();
    private int versions;

    /** Words after all changes were accepted, or rejected, beside those of the file that they should be. */
    private record Judged(String name, Path settled, Path wanted) {}

    @BeforeEach
    void needsLibreOffice() {
        assumeTrue("true".equals(System.getenv("CI")) || LibreOffice.isInstalled(), "LibreOffice is not installed");
    }

    @Test
    void acceptedItIsTheNewFileAndRejectedTheOldOne() throws IOException {
        for (int i = 0; i < EXAMPLES.size(); i++) {
            for (int choice = i; choice < CHOICES.size(); choice += EXAMPLES.size()) {
                flip(EXAMPLES.get(i), CHOICES.get(choice));
            }
        }
        for (String example : EXAMPLES) {
            for (LocalDate day : ExamplePapers.versionDays()) {
                version(example, day);
            }
        }
        for (int seed = FIRST; seed < FIRST + PAIRS; seed++) {
            RandomPair pair = new RandomPair(seed);
            List<RandomPair.Changed> changed = pair.isForbidden() ? List.of() : pair.changed();
            for (int i = 0; i < changed.size(); i += 5) {
                judge(
                        changed.get(i).name(),
                        changed.get(i).before(),
                        changed.get(i).after());
            }
        }
        for (Map.Entry<Integer, String> known : KNOWN.entrySet()) {
            for (RandomPair.Changed one : new RandomPair(known.getKey()).changed()) {
                if (one.name().endsWith(" " + known.getValue())) {
                    judge(one.name(), one.before(), one.after());
                }
            }
        }
        for (String name : ForeignPairs.names()) {
            if (!name.equals(ForeignPairsTest.REFUSED)) {
                judge("foreign " + name, ForeignPairs.before(name), ForeignPairs.after(name));
            }
        }
        byte[] contract = Redlines.contract();
        moved("up", contract, file -> Redlines.articleMoved(file, 25, 12));
        moved("down", contract, file -> Redlines.articleMoved(file, 1, 10));
        moved("two", contract, file -> Redlines.articleMoved(Redlines.articleMoved(file, 5, 21), 0, 27));
        moved("with citations", contract, file -> Redlines.articleMoved(file, 15, 3));
        byte[] items = Redlines.plain("次の業務を行う。", "イ　受付", "ロ　案内", "ハ　清掃");
        judge("ends", items, Redlines.plain("次の業務を行う。", "イ　案内", "ロ　清掃", "ハ　警備", "ニ　受付"));
        judge("longer", items, Redlines.plain("次の業務を行う。", "イ　受付", "ロ　案内及び誘導", "ロの２　巡回", "ハ　清掃"));
        byte[] typed = Redlines.edited(contract, file -> file.replace("_Ref73F43415_", "参照"));
        judge("names", typed, Redlines.edited(typed, file -> Redlines.articleMoved(file, 15, 3)));
        LibreOffice.words(Files.createDirectories(folder.resolve("profile")), tasks);
        List<String> wrong = new ArrayList<>();
        for (Judged one : judged) {
            String is = words(one.settled());
            String wanted = words(one.wanted());
            if (!is.equals(wanted)) {
                wrong.add(one.name() + ": " + difference(is, wanted));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(versions > 10, versions + " papers of two versions");
        assertTrue(judged.size() > 60, judged.size() + " verdicts");
    }

    /** What stands where two texts begin to differ. */
    private static String difference(String is, String wanted) {
        int at = java.util.Arrays.mismatch(is.toCharArray(), wanted.toCharArray());
        int from = Math.max(0, at - 40);
        return is.substring(from, Math.min(is.length(), at + 60)) + " for "
                + wanted.substring(from, Math.min(wanted.length(), at + 60));
    }

    private void flip(String example, String choice) throws IOException {
        Answers answers = ExamplePapers.answers(example);
        Map<String, Document> after = ExamplePapers.papers(Redlines.flipped(answers, choice));
        int forms = 0;
        for (Document old : ExamplePapers.papers(answers).values()) {
            Document now = after.get(old.id());
            boolean differs = now != null && !now.blocks().equals(old.blocks());
            if (differs && (LONG.contains(old.id()) || forms++ < MOST_FORMS)) {
                judge(example + " " + choice + " " + old.id(), old, now);
            }
        }
    }

    /** Papers of the day before a clause has another version, and of that day. */
    private void version(String example, LocalDate day) throws IOException {
        Map<String, Document> after = ExamplePapers.papers(ExamplePapers.on(ExamplePapers.answers(example), day));
        Map<String, Document> before =
                ExamplePapers.papers(ExamplePapers.on(ExamplePapers.answers(example), day.minusDays(1)));
        for (Document old : before.values()) {
            Document now = after.get(old.id());
            if (now != null && LONG.contains(old.id()) && !now.blocks().equals(old.blocks())) {
                judge(example + " from " + day + " " + old.id(), old, now);
                versions++;
            }
        }
    }

    private void judge(String name, Document before, Document after) throws IOException {
        judge(name, Redlines.word(before), Redlines.word(after));
    }

    private void moved(String name, byte[] contract, UnaryOperator<String> edit) throws IOException {
        judge("moved " + name, contract, Redlines.edited(contract, edit));
    }

    private void judge(String name, byte[] old, byte[] now) throws IOException {
        Path redline = folder.resolve("redline" + judged.size() + ".docx");
        Files.write(redline, Redlines.proved(old, now, name));
        Path accepted = folder.resolve("accepted" + judged.size() + ".txt");
        Path rejected = folder.resolve("rejected" + judged.size() + ".txt");
        tasks.add(new LibreOffice.Task(LibreOffice.Verdict.ACCEPT, redline, accepted));
        tasks.add(new LibreOffice.Task(LibreOffice.Verdict.REJECT, redline, rejected));
        judged.add(new Judged(name + " accepted", accepted, plain(now)));
        judged.add(new Judged(name + " rejected", rejected, plain(old)));
    }

    /** Where its words will stand; each file is opened once. */
    private Path plain(byte[] file) throws IOException {
        String key = java.util.Arrays.hashCode(file) + "-" + file.length;
        Path known = plain.get(key);
        if (known == null) {
            known = folder.resolve("plain" + plain.size() + ".txt");
            Path docx = Files.write(folder.resolve("plain" + plain.size() + ".docx"), file);
            tasks.add(new LibreOffice.Task(LibreOffice.Verdict.LEAVE, docx, known));
            plain.put(key, known);
        }
        return known;
    }

    /**
     * All lines but empty ones: a mark before a table that is taken away leaves one in LibreOffice, and in Word none. Rows without words are
     * counted behind them.
     */
    private static String words(Path file) throws IOException {
        return Files.readString(file)
                .replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.equals(DUMMY))
                .collect(Collectors.joining("\n"));
    }
}
