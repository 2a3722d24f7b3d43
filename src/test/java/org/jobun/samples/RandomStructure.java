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

    RandomStructure(long seed) {
        random = new Random(seed);
        numbering = NUMBERINGS.get(random.nextInt(NUMBERINGS.size()));
    }

    /** The paper, of a house with any digits and captions; its files are written into a folder. */
    Document paper(Path folder) throws IOException {
        lines();
        write(folder.resolve("templates/random.md"), front() + template);
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
                """).document("random").orElseThrow();
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
            String branch = branches && !first && i > 0 && chance(25) ? any("+", "+", "++") : "";
            (gone ? absent : present).add(clauses);
            template.append('*')
                    .append(branch)
                    .append(" random.c")
                    .append(clauses++)
                    .append('\n');
            if (!supplement && chance(8)) {
                int id = labels++;
                template.append("@deleted ");
                template.append(
                        any("random.x%1$d", "random.x%1$d, random.y%1$d", "random.x%1$d, random.y%1$d, random.z%1$d")
                                .formatted(id));
                template.append('\n');
            }
        }
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
        return text.toString();
    }

    private void items(String indent, int depth, StringBuilder text) {
        if (depth > 5 || !chance(depth == 1 ? 25 : 60)) {
            return;
        }
        for (int item = 2 + random.nextInt(2); item > 0; item--) {
            text.append(indent).append("- 次の事項\n");
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
