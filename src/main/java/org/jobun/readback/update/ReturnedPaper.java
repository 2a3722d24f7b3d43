package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.readback.EditedPaper;
import org.jobun.readback.Reading;
import org.jobun.readback.Remark;
import org.jobun.source.SourceFile;
import org.jobun.text.Digits;

/** A returned file beside its matter: what differs, by kind, and what becomes of it. */
public final class ReturnedPaper {
    private final EditedPaper paper;
    private final ReturnedDraft draft;
    private final ReturnedDraft.State start;
    private final List<FindDifferences.Entry> entries;

    ReturnedPaper(
            EditedPaper paper, ReturnedDraft draft, ReturnedDraft.State start, List<FindDifferences.Entry> entries) {
        this.paper = paper;
        this.draft = draft;
        this.start = start;
        this.entries = List.copyOf(entries);
    }

    /** Which paper it is. */
    public Reading.Paper paper() {
        return paper.reading().paper();
    }

    /** What differs, by kind. */
    public List<Difference> differences() {
        return entries.stream().map(FindDifferences.Entry::difference).toList();
    }

    /**
     * A value that follows from what was taken over.
     *
     * @param label what an officer calls it
     */
    public record Derived(String label, String before, String after) {}

    /**
     * What becomes of the matter.
     *
     * @param text of the whole file
     * @param taken what is in it
     * @param left what was to be taken and is not
     * @param derived values that are computed otherwise now
     * @param told what is said of the matter that was not said before: rules, days, duties; with an error it must not be written
     */
    public record Settled(
            String text, List<Difference> taken, List<Difference> left, List<Derived> derived, List<Diagnostic> told) {}

    /** Takes some of the differences over, by their numbers. */
    public Settled take(Set<Integer> numbers) {
        List<Difference> taken = new ArrayList<>();
        List<Difference> left = new ArrayList<>();
        SourceFile file = start.file();
        for (FindDifferences.Entry entry : entries) {
            if (numbers.contains(entry.difference().number())) {
                SourceFile former = file;
                Optional<SourceFile> next = entry.change().flatMap(change -> change.in(former));
                (next.isPresent() ? taken : left).add(entry.difference());
                file = next.orElse(file);
            }
        }
        Optional<ReturnedDraft.State> after = draft.of(file);
        List<Diagnostic> told = after.map(this::told).orElse(List.of());
        List<Derived> derived = after.map(this::derived).orElse(List.of());
        return new Settled(file.text(), taken, left, derived, told);
    }

    private List<Diagnostic> told(ReturnedDraft.State after) {
        return after.found().entrySet().stream()
                .filter(one -> !start.found().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Computed values that any paper prints. */
    private List<Derived> derived(ReturnedDraft.State after) {
        Set<String> printed = new HashSet<>(draft.printed(start));
        printed.addAll(draft.printed(after));
        List<Derived> derived = new ArrayList<>();
        for (FactType type : draft.catalog().vocabulary().all()) {
            if (type.from() == FactType.Origin.COMPUTED && printed.contains(type.path())) {
                String before = printed(start.matter(), type);
                String now = printed(after.matter(), type);
                if (!before.equals(now)) {
                    derived.add(new Derived(type.label(), before, now));
                }
            }
        }
        return derived;
    }

    private static String printed(Matter matter, FactType type) {
        return matter.facts()
                .value(type.path())
                .filter(value -> !(value instanceof FactValue.Rows))
                .map(value -> PrintedValue.usual(value, Digits.HALF))
                .orElse("");
    }

    /**
     * The returned file with a comment at each difference that is refused.
     *
     * @param words what each comment says, by the number of the difference
     */
    public byte[] reply(Map<Integer, String> words, Remark.Signed signed) {
        List<Remark> remarks = new ArrayList<>();
        for (Difference difference : differences()) {
            String text = words.get(difference.number());
            if (text != null) {
                remarks.add(new Remark(difference.line(), text));
            }
        }
        return paper.remarked(remarks, signed);
    }
}
