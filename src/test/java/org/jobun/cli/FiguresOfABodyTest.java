package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.matter.FactType;
import org.jobun.samples.Catalogs;
import org.jobun.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that a body settles for itself stand in all its papers, and nothing else in them changes. */
class FiguresOfABodyTest {
    /**
     * A figure in its sentence.
     *
     * @param phrase with ○ where the figure stands
     */
    private record Figure(String path, String phrase, String usual, String own) {
        String in(String text) {
            String changed = text;
            for (String written : List.of(phrase, phrase.replace('、', '，'))) {
                for (Digits digits : Digits.values()) {
                    changed = changed.replace(
                            written.replace("○", digits.in(usual)), written.replace("○", digits.in(own)));
                }
            }
            return changed;
        }
    }

    private static final List<Figure> FIGURES = List.of(
            new Figure("deposit_refund_days", "の請求を受けた日から○日以内に", "30", "45"),
            new Figure("conclusion_days", "落札の決定の通知を受けた日から○日以内に", "7", "5"),
            new Figure("quotes", "見積書は、○以上の者から徴する", "2", "3"),
            new Figure("records_years", "翌年度から○年間保存", "5", "8"),
            new Figure("amount_left", "当初の額の○以下となった", "3分の1", "2分の1"),
            new Figure("suspended_share", "履行期間の○を超え", "2分の1", "3分の1"),
            new Figure("suspended_months", "又は○か月を超えたとき", "6", "4"),
            new Figure("members_least", "　○以上", "2", "3"),
            new Figure("members_most", "以上○以下の者により", "5", "8"),
            new Figure("liability_months", "履行後○か月を", "3", "6"),
            new Figure("workers_together", "○人以上の作業従事者により", "2", "3"),
            new Figure("visits_a_year", "少なくとも毎年○回、第", "1", "2"),
            new Figure("subcontractor_audits_a_year", "少なくとも毎年○回、再委託先", "1", "4"),
            new Figure("mynumber_reports_a_year", "を、少なくとも毎年○回、書面", "1", "2"),
            new Figure("training_years", "以後○年を超えない期間", "1", "2"),
            new Figure("progress_reports_a_month", "少なくとも毎月○回", "1", "4"),
            new Figure("rehearsals", "○回以上の予行", "2", "3"));

    @TempDir
    Path folder;

    private void towns() throws IOException {
        StringBuilder own = new StringBuilder("figures:\n");
        FIGURES.forEach(figure -> own.append(
                "  %s: \"%s\"%n".formatted(figure.path(), figure.own().replaceAll("([0-9])分の([0-9])", "$2/$1"))));
        OwnTowns.write(folder, profile -> own + profile);
    }

    /** A figure that the catalog has and no text, condition, rule or computed day uses could be chosen without any effect. */
    @Test
    void eachFigureOfABodyIsUsedSomewhere() throws IOException {
        List<String> all = Catalogs.shipped().vocabulary().all().stream()
                .map(FactType::path)
                .filter(path -> path.startsWith("figures."))
                .toList();
        List<String> tried =
                FIGURES.stream().map(figure -> "figures." + figure.path()).toList();
        assertTrue(all.containsAll(tried), all::toString);
        String catalog = texts(Path.of("clauses"))
                + texts(Path.of("templates"))
                + texts(Path.of("src/main/java/org/jobun/matter"));
        for (String path : all) {
            // Once where it is declared.
            assertTrue(catalog.split(Pattern.quote(path) + "(?![a-z_])", -1).length > 2, path);
        }
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
        }
        return texts.toString();
    }

    @Test
    void papersHaveTheFiguresOfTheirBodyAndAreOtherwiseTheSame() throws IOException {
        towns();
        Run run = OwnTowns.generate(folder);
        assertEquals(0, run.code(), run.all());
        Set<String> seen = new HashSet<>();
        for (Path made : OwnTowns.made(folder)) {
            String expected = OwnTowns.sample(folder, made);
            for (Figure figure : FIGURES) {
                String changed = figure.in(expected);
                if (!changed.equals(expected)) {
                    seen.add(figure.path());
                }
                expected = changed;
            }
            List<String> lines = Files.readString(made).lines().toList();
            List<String> wanted = expected.lines().toList();
            for (int i = 0; i < wanted.size(); i++) {
                assertEquals(wanted.get(i), lines.get(i), made::toString);
            }
            assertEquals(wanted.size(), lines.size(), made::toString);
        }
        assertEquals(FIGURES.size(), seen.size(), seen::toString);
    }

    @Test
    void moreMembersThanTheBodyWantsAreRefusedWithItsBounds() throws IOException {
        towns();
        Path town = folder.resolve("municipalities/shionohama.yaml");
        Files.writeString(town, Files.readString(town).replace("members_most: \"8\"", "members_most: \"3\""));
        Run run = Run.of("generate", "matters/consortium.yaml", "-o", folder.resolve("sets"), "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("構成員は3者以上3者以下としてください。"), run.all());
    }

    @Test
    void aFigureTypedInATextIsReported() throws IOException {
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(folder.resolve("clauses/own/answer.md"), """
                ---
                id: own.answer
                caption: 回答
                ---
                ${contractor}は、照会を受けた日から14日以内に回答しなければならない。
                - 回答は、${figures.records_years}年間保存する。1円未満の端数は切り捨てる。
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertTrue(run.all().contains("answer.md:5:"), run.all());
        assertTrue(run.all().contains("数値「14日」が手で打たれています"), run.all());
        assertEquals(1, run.all().split("DOC-10", -1).length - 1, run.all());
    }
}
