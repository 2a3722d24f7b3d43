package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docs/papers.md} lists the papers of each kind, way to award, form of signing and event: of the matters of
 * {@code matters/kinds} and of the folders of {@code src/test}. {@code -Djobun.rewrite=true} writes it anew.
 */
class PaperListsTest {
    private static final Path LIST = Path.of("docs", "papers.md");
    private static final Path KINDS = Path.of("matters", "kinds");

    private static final String HEAD = """
            # 書類の一覧

            案件の種類、契約の相手方の選び方、契約の結び方及び契約の後の出来事ごとに、どの書類ができるかの一覧です。例として置いた案件から
            実際に作られる書類の名前を、テスト（`PaperListsTest`）が書き出し、違いがないことを確かめています。手では直さないでください。

            - 書類は、案件の選択と値によって決まります。例にない選択（再委託、持出し、個人番号等）をすると、その様式が加わります。
            - 選定の手続の書類は `award_papers: full`、契約書の後に受注者が出す書類は `submissions: listed` を選ぶと作られます。
            """;

    /** What a matter is, by its first line, and the names of its papers. */
    private record Example(String title, List<String> papers) {
        static Example of(Path matter) {
            String yaml = read(matter);
            String title = yaml.lines().findFirst().orElseThrow().replaceFirst("^# *(架空の案件: *)?", "");
            return of(yaml, title, "");
        }

        static Example of(String yaml, String title, String added) {
            return new Example(
                    title,
                    Catalogs.papers(yaml + added).documents().stream()
                            .map(Document::name)
                            .distinct()
                            .toList());
        }

        /** A line of a table, without what all have. */
        String row(List<String> common) {
            List<String> own =
                    papers.stream().filter(paper -> !common.contains(paper)).toList();
            return "| " + title + " | " + String.join("、", own) + " |\n";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(String heading, Path folder) {
        List<Example> examples = below(folder).stream().map(Example::of).toList();
        List<String> common = examples.get(0).papers().stream()
                .filter(paper ->
                        examples.stream().allMatch(example -> example.papers().contains(paper)))
                .toList();
        String rows = examples.stream().map(example -> example.row(common)).collect(Collectors.joining());
        return "\n## " + heading + "\n\n| 例の案件 | 書類 |\n| --- | --- |\n| （どの例にも） | " + String.join("、", common) + " |\n"
                + rows;
    }

    /** A matter with all papers of its way to award and all that the contractor hands in. */
    private static Example complete(Path matter) {
        return Example.of(
                read(matter),
                matter.getFileName().toString().replace(".yaml", ""),
                "award_papers: full\nsubmissions: listed\n");
    }

    /** Which kind has which paper, where all papers are asked for: a line for each paper, a column for each kind. */
    private static String matrix() {
        List<Example> kinds =
                below(KINDS).stream().map(PaperListsTest::complete).toList();
        String head = kinds.stream().map(Example::title).collect(Collectors.joining(" | "));
        String rows = kinds.stream()
                .flatMap(kind -> kind.papers().stream())
                .distinct()
                .sorted()
                .map(paper -> "| " + paper + " | "
                        + kinds.stream()
                                .map(kind -> kind.papers().contains(paper) ? "○" : "－")
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        return "\n## 種類ごとの全ての書類\n\n上の「案件の種類」の例に `award_papers: full` 及び `submissions: listed` を加えたもの。列は、例のファイルの名前である。\n\n"
                + "| 書類 | " + head + " |\n|" + " --- |".repeat(kinds.size() + 1) + "\n" + rows;
    }

    private static String list() {
        Path tests = Path.of("src", "test");
        return HEAD
                + table("案件の種類", KINDS)
                + matrix()
                + table("契約の相手方の選び方", tests.resolve("ways"))
                + table("契約の結び方", tests.resolve("signing"))
                + table("契約の後", tests.resolve("after"));
    }

    /** Plans of work and staff belong to those who are told nothing by the client's officers, and lists of staff to work. */
    @ParameterizedTest
    @CsvSource({
        "dispatch, 業務実施計画書 業務工程表 業務体制表 要員計画書 業務責任者等届 経歴書 業務報告書（月次） 会議議事録 履行遅延届 修補完了届 引継完了報告書 承認申請書",
        "lease, 要員計画書 経歴書 業務体制表 業務報告書（月次） 会議議事録 借用書 資料等授受簿 業務完了報告書 引継完了報告書",
        "installation, 要員計画書 経歴書 業務報告書（月次） 借用書 資料等授受簿 引継完了報告書",
        "cloud, 要員計画書 経歴書 借用書 資料等授受簿",
    })
    void noFormOfAnotherKindIsHandedIn(String kind, String foreign) {
        List<String> papers = complete(KINDS.resolve(kind + ".yaml")).papers();
        assertEquals(
                List.of(),
                Stream.of(foreign.split(" ")).filter(papers::contains).toList());
    }

    @Test
    void theListOfPapersIsThatOfTheProgram() throws IOException {
        String list = list();
        if (Boolean.getBoolean("jobun.rewrite")) {
            Files.writeString(LIST, list);
        }
        assertEquals(list, Files.readString(LIST));
    }
}
