package org.jobun.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;

/** A paper with any structure that the notation allows, from a seed: 章, 節, 款, 目次, 附則, branches, deleted articles, depth. */
final class RandomStructure {
    private static final String OWN_LISTS = """
            facts:
              rate: { label: 割合, type: rate }
              prices:
                label: 単価表
                type: list
                of: { name: 品名, price: { label: 単価, type: money }, count: { label: 数量, type: number, unit: 件 }, amount: { label: 額, unit: yen, formula: "price * count" } }
            amounts:
              own.total: { label: 総額, unit: yen, formula: "sum(prices.amount)" }
              own.advance: { label: 前払, unit: yen, formula: "own.total * rate", rounding: down, to: 100 }
              own.most: { label: 限度, unit: yen, formula: "min(own.total, 30000円) + max(own.total, 1円) - own.total" }
            words:
              third: { label: 第三の当事者, of: [丙, 保証人] }
            """;

    private static final List<String> NUMBERINGS =
            List.of("articles", "articles", "articles", "numbers", "outline", "paragraphs", "rules");

    private final Random random;
    private final String numbering;
    private final StringBuilder template = new StringBuilder();
    private final List<String> chapters = new ArrayList<>();
    /** Clauses that are in the paper. */
    private final List<Integer> present = new ArrayList<>();

    private final List<Integer> absent = new ArrayList<>();
    private int clauses;
    private int labels;
    private boolean supplement;
    /** Where articles have numbers of their own: those of the main part as a reader counts them, in order. */
    final List<String> counted = new ArrayList<>();

    private int number;
    private int branch;
    private int second;
    /** For each 別表 the labels of its named rows with the number that a reader counts. */
    private final List<List<Integer>> schedules = new ArrayList<>();

    private final List<int[]> prices = new ArrayList<>();

    RandomStructure(long seed) {
        random = new Random(seed);
        numbering = NUMBERINGS.get(random.nextInt(NUMBERINGS.size()));
    }

    /** The paper, of a house with any digits and captions; its files are written into a folder. */
    Document paper(Path folder) throws IOException {
        lines();
        schedules();
        write(folder.resolve("templates/random.md"), front() + template);
        write(folder.resolve("clauses/own-lists.yaml"), OWN_LISTS);
        for (int clause = 0; clause < clauses; clause++) {
            write(folder.resolve("clauses/random/c" + clause + ".md"), clause(clause));
        }
        write(folder.resolve("municipalities/anywhere.yaml"), profile());
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .layer(CatalogFiles.in(Path.of("src/test/cases/base")))
                .layer(CatalogFiles.in(folder))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
        return Catalogs.papers(catalog, """
                id: case
                municipality: anywhere
                dates: { conclusion: 2026-12-01, end: 2027-01-10 }
                contract: { name: 見本業務, amount: 1100000 }
                contractor: { name: 見本株式会社 }
                choices: { subcontracting: by-approval, place: hall }
                rate: 12.5%
                prices:
                """ + rows()).document("random").orElseThrow();
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (int[] price : prices) {
            rows.append("  - { name: 品, price: ")
                    .append(price[0])
                    .append(", count: ")
                    .append(price[1])
                    .append(" }\n");
        }
        return rows.toString();
    }

    /** What the amounts come to, by other arithmetic than that of the program: an eighth of the total, rounded down to 100. */
    List<String> amounts() {
        long total =
                prices.stream().mapToLong(price -> (long) price[0] * price[1]).sum();
        return List.of(
                "総額は%,d円".formatted(total),
                "前払は%,d円".formatted(total / 800 * 100),
                "丙の限度は%,d円".formatted(Math.min(total, 30_000)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    String numbering() {
        return numbering;
    }

    private String front() {
        return "---\nid: random\nname: 書面\ntitle: 任意の構成の書面\nnumbering: " + numbering + "\n---\n# 任意の構成の書面\n";
    }

    private String profile() {
        return "id: anywhere\nmunicipality: { name: 見本市, code: \"990019\" }\nstyle: { party_words: { client: 甲, contractor: 乙 }, digits: "
                + any("half", "full", "mixed") + ", captions: " + any("above", "inline", "none") + ", item_glyphs: "
                + any("kanji", "parenthesised") + ", references: " + any("relative", "numbered") + " }\n";
    }

    private void lines() {
        boolean divided = chance(70);
        if (divided && chance(60)) {
            template.append("@contents\n");
        }
        for (int chapter = 1 + random.nextInt(divided ? 4 : 1); chapter > 0; chapter--) {
            if (divided) {
                heading("chapter");
                sections();
            } else {
                articles(1 + random.nextInt(14));
            }
        }
        if (chance(60)) {
            template.append(numbering.equals("articles") && chance(50) ? "@supplement articles\n" : "@supplement\n");
            supplement = true;
            articles(1 + random.nextInt(3));
        }
    }

    /** 別表 with rows that are counted, some of them left out, some of a list of the matter. */
    private void schedules() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            prices.add(new int[] {1 + random.nextInt(90_000), 1 + random.nextInt(50)});
        }
        template.append(
                        "\n@signature ${dates.conclusion}\n${client}\n  名称: ${municipality.name}\n${contractor}\n  名称: ")
                .append("${contractor.name}\n${words.third}\n  名称: 保証株式会社\n\n");
        for (int schedule = random.nextInt(3); schedule > 0; schedule--) {
            List<Integer> named = new ArrayList<>();
            template.append("\n@schedule 別の表 {#s")
                    .append(schedules.size())
                    .append("}\n@table 別の表 (200, 800) head 1\n| 項 | 事項 |\n");
            int row = 0;
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                if (chance(20)) {
                    template.append("{when place: outside}| # | なし | \n".replace("| \n", "|\n"));
                } else if (chance(25)) {
                    template.append("{each prices as p}| # | ${p.name}　${p.amount}円 |\n");
                    row += prices.size();
                } else {
                    row++;
                    template.append("| # | 事項 | {#r").append(named.size()).append("}\n");
                    named.add(row);
                }
            }
            schedules.add(named);
        }
    }

    private void sections() {
        if (chance(50)) {
            articles(1 + random.nextInt(4));
            return;
        }
        for (int section = 1 + random.nextInt(2); section > 0; section--) {
            heading("section");
            if (chance(30)) {
                heading("subsection");
            }
            articles(1 + random.nextInt(3));
        }
    }

    private void heading(String rank) {
        String label = "h" + labels++;
        chapters.add(rank + ":" + label);
        template.append('@')
                .append(rank)
                .append(" 見出し")
                .append(label)
                .append(" {#")
                .append(label)
                .append("}\n");
    }

    /** The first stays in every matter, so that headings and branches have something to hold on to. */
    private void articles(int count) {
        for (int i = 0; i < count; i++) {
            boolean branches = !supplement && List.of("articles", "numbers").contains(numbering);
            boolean first = present.isEmpty();
            boolean gone = i > 0 && chance(15);
            String mark = branches && !first && i > 0 && chance(25) ? any("+", "+", "++") : "";
            (gone ? absent : present).add(clauses);
            if (!gone && !supplement) {
                count(mark.length());
            }
            template.append('*')
                    .append(mark)
                    .append(" random.c")
                    .append(clauses++)
                    .append('\n');
            if (!supplement && chance(8)) {
                int id = labels++;
                List<String> gones = List.of("random.x" + id, "random.y" + id, "random.z" + id);
                gones = gones.subList(0, 1 + random.nextInt(3));
                template.append("@deleted ").append(String.join(", ", gones)).append('\n');
                number += gones.size();
                branch = 0;
            }
        }
    }

    /** Of 第3条の2 the branch is the second after 第3条 itself, of 第3条の2の2 the second after 第3条の2. */
    private void count(int depth) {
        if (depth == 0) {
            number++;
            branch = 0;
        } else if (depth == 1 || branch == 0) {
            branch = branch == 0 ? 2 : branch + 1;
            second = 1;
        } else {
            second++;
            counted.add(number + "の" + branch + "の" + second);
            return;
        }
        counted.add(number + (branch == 0 ? "" : "の" + branch));
    }

    private String clause(int number) {
        StringBuilder text = new StringBuilder("---\nid: random.c" + number + "\ncaption: 定め" + number + "\n");
        text.append(absent.contains(number) ? "when: { place: outside }\n" : "").append("status: approved\n---\n");
        int paragraphs = 1 + random.nextInt(3);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            text.append(paragraph == 0 ? "" : "- ").append(sentence(number));
            text.append(paragraph == 0 ? " {#p}\n" : "\n");
            items("  ", 1, text);
        }
        if (number == present.get(0)) {
            closing(text);
        }
        return text.toString();
    }

    /** Every 別表 is named by an article, with each of its named rows; the amounts stand in a 項 of their own. */
    private void closing(StringBuilder text) {
        text.append("- 総額は${own.total}、前払は${own.advance}、${words.third}の限度は${own.most}とする。\n");
        for (int schedule = 0; schedule < schedules.size(); schedule++) {
            text.append("- [[schedule:s").append(schedule).append("]]のとおりとする。\n");
            for (int row = 0; row < schedules.get(schedule).size(); row++) {
                text.append("- 項の定めは、[[schedule:s%d#r%d]]による。\n".formatted(schedule, row));
            }
        }
        text.append(
                "- 次の表のとおりとする。\n@table 区分 (300, 700) head 1\n| 区分 | 額 |\n{each prices as p}| ${p.name} | ${p.amount} |\n");
        text.append("@formula 額　＝　総額　×　${rate.parts}\n");
    }

    /** What the references to 別表 and their rows say, in order. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        for (int schedule = 0; schedule < schedules.size(); schedule++) {
            String label = schedules.size() == 1 ? "別表" : "別表第" + (schedule + 1);
            named.add(label + "のとおりとする");
            schedules.get(schedule).forEach(row -> named.add(label + "の" + row + "の項による"));
        }
        return named;
    }

    private void items(String indent, int depth, StringBuilder text) {
        if (depth > 5 || !chance(depth == 1 ? 25 : 60)) {
            return;
        }
        for (int item = 2 + random.nextInt(2); item > 0; item--) {
            text.append(indent).append(chance(15) ? "- 削除\n" : "- 次の事項\n");
            items(indent + "  ", depth + 1, text);
        }
    }

    private String sentence(int own) {
        String head = "乙は、定めを守る。";
        return chance(60) && !absent.contains(own) ? "乙は、" + reference() + "の規定を守る。" : head;
    }

    private String reference() {
        if (!chapters.isEmpty() && chance(35)) {
            String second = chance(40) ? ", " + chapters.get(random.nextInt(chapters.size())) : "";
            return "[[" + chapters.get(random.nextInt(chapters.size())) + second + "]]";
        }
        StringBuilder list = new StringBuilder("[[");
        String joint = any(", ", " | ");
        for (int i = random.nextInt(4); i >= 0; i--) {
            list.append("random.c").append(present.get(random.nextInt(present.size())));
            list.append(chance(40) ? "#p" : "").append(i > 0 ? joint : "");
        }
        return list.append("]]").toString();
    }
}
