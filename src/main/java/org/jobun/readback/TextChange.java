package org.jobun.readback;

/**
 * A change of wording.
 *
 * @param place 第3条第2項 as it is now; of a removed line as it was; 第3条の後 between two articles, ヘッダー or
 *     フッター for a head or foot, otherwise empty outside the articles
 * @param before empty for an added line
 * @param after empty for a removed line
 * @param open true where the line has tracked changes that are still open
 */
public record TextChange(Kind kind, String place, String before, String after, boolean open) {

    /** What happened to a line. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        /** The words are the same, but 項 became 号 or the like. */
        LEVEL,
        /** The words are the same, but the provision has no number any more: those behind it move up. */
        NUMBER_GONE
    }
}
