package org.jobun.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 新旧対照表の様式: five ways in which bodies set two states of a paper side by side. */
public enum BesideStyle {
    /** 改正後 left, 改正前 right; （新設） and （削る） are said. */
    AFTER_LEFT(true, "改正後", "改正前", "（略）", "（新設）", "（削る）", false),
    /** 改正前 left, 改正後 right. */
    BEFORE_LEFT(false, "改正後", "改正前", "（略）", "（新設）", "（削る）", false),
    /** 改正案 left, 現行 right; the other side of what is new or gone stays empty. */
    DRAFT_CURRENT(true, "改正案", "現行", "（略）", "", "", false),
    /** 新 left, 旧 right, with remarks: 追加, 変更, 削除, 番号の整理. */
    NEW_OLD(true, "新", "旧", "略", "", "", true),
    /** 変更前 left, 変更後 right, with remarks: for contracts. */
    CONTRACT(false, "変更後", "変更前", "（略）", "（新設）", "（削除）", true);

    private final boolean newLeft;
    private final String after;
    private final String before;
    private final String omitted;
    private final String added;
    private final String removed;
    private final boolean remarks;

    BesideStyle(
            boolean newLeft,
            String after,
            String before,
            String omitted,
            String added,
            String removed,
            boolean remarks) {
        this.newLeft = newLeft;
        this.after = after;
        this.before = before;
        this.omitted = omitted;
        this.added = added;
        this.removed = removed;
        this.remarks = remarks;
    }

    /** The style of a name; empty for none. */
    public static Optional<BesideStyle> of(String id) {
        return Arrays.stream(values()).filter(style -> style.id().equals(id)).findFirst();
    }

    /** All names, for those who ask for another. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(BesideStyle::id).toList();
    }

    /** What people call it by: {@code after-left}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Both heads from left to right: 改正後・改正前. */
    public String heads() {
        return newLeft ? after + "・" + before : before + "・" + after;
    }

    /** Whether the new state stands in the left column. */
    public boolean newLeft() {
        return newLeft;
    }

    /** Head of the column of the new state. */
    public String after() {
        return after;
    }

    /** Head of the column of the old state. */
    public String before() {
        return before;
    }

    /** What stands for words that are not repeated. */
    public String omitted() {
        return omitted;
    }

    /** What stands on the old side of what is new; empty for nothing. */
    public String added() {
        return added;
    }

    /** What stands on the new side of what is gone; empty for nothing. */
    public String removed() {
        return removed;
    }

    /** Whether a third column says what each row is. */
    public boolean remarks() {
        return remarks;
    }
}
