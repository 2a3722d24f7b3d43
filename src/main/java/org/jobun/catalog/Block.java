package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Facts;

/**
 * One block of a clause: a 項 with its 号, or a 号 with what is below.
 *
 * @param label name for references, or empty
 * @param condition keeps the block only where it holds
 * @param loop repeats the block, or null
 * @param inserts tables, formulas and notes below its text, as they are read
 */
public record Block(
        String label,
        Condition condition,
        Loop loop,
        TemplateText text,
        List<Insert> inserts,
        List<Block> items,
        Location place) {
    private static final String DELETED = "削除";

    /** A block without tables and formulas. */
    public Block(String label, Condition condition, Loop loop, TemplateText text, List<Block> items, Location place) {
        this(label, condition, loop, text, List.of(), items, place);
    }

    public Block {
        inserts = List.copyOf(inserts);
        items = List.copyOf(items);
    }

    /**
     * A table, a formula or a note within an article.
     *
     * @param line as a template has it
     * @param closing whether it stands behind all that is below the block, else directly below its text
     * @param reading whether it is a table of words that are read as others (読替え)
     */
    public record Insert(TemplateLine line, boolean closing, boolean reading) {}

    /** Whether it is a 項 or 号 that was deleted and keeps its number: its text is 削除 and no more. */
    public boolean isDeleted() {
        return text.source().equals(DELETED);
    }

    /** Its own text and those of its tables, formulas and notes. */
    public List<TemplateText> texts() {
        if (inserts.isEmpty()) {
            return List.of(text);
        }
        List<TemplateText> texts = new ArrayList<>(List.of(text));
        inserts.forEach(insert -> texts.addAll(insert.line().texts()));
        return texts;
    }

    /** Its texts with what keeps them where the block is printed: its own always, those of its tables row by row. */
    public List<TemplateLine.Printed> printed() {
        List<TemplateLine.Printed> printed =
                new ArrayList<>(List.of(new TemplateLine.Printed(Condition.ALWAYS, List.of(text))));
        inserts.forEach(insert -> printed.addAll(insert.line().printed()));
        return printed;
    }

    /** Gives its texts and those of all below it that are printed with these facts, as they are read. */
    void textsFor(Facts facts, Consumer<TemplateText> each) {
        if (!condition.holds(facts)) {
            return;
        }
        each.accept(text);
        for (Insert insert : inserts) {
            for (TemplateLine.Printed printed : insert.line().printed()) {
                if (printed.condition().holds(facts)) {
                    printed.texts().forEach(each);
                }
            }
        }
        for (Block item : items) {
            item.textsFor(facts, each);
        }
    }

    /** Its own condition and those of its tables, formulas and notes. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(List.of(condition));
        inserts.forEach(insert -> conditions.addAll(insert.line().conditions()));
        return conditions;
    }

    /** Itself and all below it, as they are read. */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        addTo(all);
        return all;
    }

    private void addTo(List<Block> all) {
        all.add(this);
        items.forEach(item -> item.addTo(all));
    }

    /**
     * Once for each row of a list fact.
     *
     * @param list path of the fact
     * @param variable name of the row inside the block
     */
    public record Loop(String list, String variable) {}
}
