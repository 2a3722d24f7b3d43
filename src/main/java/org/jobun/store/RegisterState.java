package org.jobun.store;

import java.util.Optional;
import java.util.stream.Stream;

/** What became of an issued set. */
public enum RegisterState {
    /** 交付: it was handed to the other side. */
    ISSUED("交付"),
    /** 締結: it was signed. */
    SIGNED("締結"),
    /** 変更: it was changed by an agreement. */
    CHANGED("変更"),
    /** 完了: all was done. */
    COMPLETED("完了"),
    /** 解除: it was ended before its time. */
    TERMINATED("解除");

    private final String word;

    RegisterState(String word) {
        this.word = word;
    }

    /** As officers say it. */
    public String word() {
        return word;
    }

    /** True where nothing of the contract is left to be done. */
    public boolean isOver() {
        return this == COMPLETED || this == TERMINATED;
    }

    /** The state of a word, in Japanese or as the enum has it. */
    public static Optional<RegisterState> of(String word) {
        return Stream.of(values())
                .filter(state -> state.word.equals(word) || state.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
