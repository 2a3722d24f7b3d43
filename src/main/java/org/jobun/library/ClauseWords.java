package org.jobun.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateText;
import org.jobun.check.CitedLaw;
import org.jobun.house.HouseSettings.PartyWords;
import org.jobun.interview.ConditionWords;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.text.Digits;

/** Clauses as a reader is shown them, without paths, ids and notation. Safe for several threads. */
public final class ClauseWords {
    private static final PartyWords USUAL = new PartyWords("発注者", "受注者");

    private final Catalog catalog;
    private final LocalDate today;
    private final PartyWords parties;
    private final ConditionWords conditions;

    /** @param today on which versions that hold are named; of others, a day on which they hold decides */
    public ClauseWords(Catalog catalog, LocalDate today) {
        this(catalog, today, USUAL);
    }

    /** @param parties what the parties are called */
    public ClauseWords(Catalog catalog, LocalDate today, PartyWords parties) {
        this.catalog = catalog;
        this.today = today;
        this.parties = parties;
        this.conditions = new ConditionWords(catalog.vocabulary());
    }

    /** Its paragraphs and items from top to bottom. */
    public List<Line> lines(Clause clause) {
        List<Line> lines = new ArrayList<>();
        TextWords words = words(new BlockPlaces(clause), day(clause));
        add(clause.paragraphs(), 0, new HashMap<>(), words, lines);
        return lines;
    }

    private void add(List<Block> blocks, int depth, Map<String, String> loops, TextWords words, List<Line> lines) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Map<String, String> inner = new HashMap<>(loops);
            if (block.loop() != null) {
                inner.put(block.loop().variable(), block.loop().list());
            }
            lines.add(new Line(
                    depth,
                    BlockPlaces.label(depth, i + 1, blocks.size()),
                    when(block.condition()),
                    block.loop() == null ? "" : label(block.loop().list()),
                    words.of(block.text(), inner)));
            InsertWords inserts = new InsertWords(words, inner, this::when, this::label);
            inserts.add(block, false, depth + 1, lines);
            add(block.items(), depth + 1, inner, words, lines);
            inserts.add(block, true, depth + 1, lines);
        }
    }

    /** A text of a template, in words. */
    String text(TemplateText text, Map<String, String> loops) {
        return words(null, today).of(text, loops).stream().map(Run::text).collect(Collectors.joining());
    }

    private TextWords words(BlockPlaces own, LocalDate day) {
        return new TextWords(catalog.vocabulary(), new ReferenceWords(catalog, own, day, this::caption), parties);
    }

    /** Its caption. */
    public String caption(Clause clause) {
        return words(null, day(clause)).of(clause.caption(), Map.of()).stream()
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** When it is taken, in words: 再委託が「事前承認」のとき; empty where always. */
    public String condition(Clause clause) {
        return when(clause.when());
    }

    /** When a condition holds, in words: 再委託が「事前承認」のとき, 公告日があるとき; empty where always. */
    public String when(Condition condition) {
        String words = conditions.of(condition);
        return words.isEmpty() ? "" : at(words);
    }

    /** A condition in words, as what something waits for: 公告日があるとき. */
    static String at(String words) {
        return words + (words.endsWith("ある") || words.endsWith("ない") ? "とき" : "のとき");
    }

    /** What its text, its basis and the penalties in it rest on, as called on a day on which it holds. */
    public List<String> law(Clause clause) {
        LocalDate day = day(clause);
        return CitedLaw.of(clause).stream().map(id -> law(id, day)).toList();
    }

    /** What its front matter names as its basis. */
    public List<String> basis(Clause clause) {
        LocalDate day = day(clause);
        return clause.basis().stream().map(id -> law(id, day)).toList();
    }

    private String law(String id, LocalDate day) {
        return id.startsWith("local.")
                ? "団体の例規（" + ReferenceWords.role(id.substring("local.".length())) + "）"
                : catalog.laws().name(id, day, Digits.HALF);
    }

    /** Today where the version holds, else its first or last day. */
    public LocalDate day(Clause clause) {
        if (clause.validity().contains(today)) {
            return today;
        }
        LocalDate from = clause.validity().from();
        return from != null && today.isBefore(from)
                ? from
                : clause.validity().until().minusDays(1);
    }

    /** 案, 承認 or 取下げ. */
    public static String state(Clause clause) {
        return switch (clause.status()) {
            case DRAFT -> "案";
            case APPROVED -> "承認";
            case WITHDRAWN -> "取下げ";
        };
    }

    /** What decides whether a version is taken: 契約締結日. */
    public String dated(Clause clause) {
        return label(clause.datedBy());
    }

    private String label(String path) {
        return catalog.vocabulary().find(path).map(FactType::label).orElse(path);
    }

    /** 2023年4月1日から, as 和暦; 全ての日 where it has neither beginning nor end. */
    public static String period(Clause clause) {
        return DayWords.period(clause.validity());
    }
}
