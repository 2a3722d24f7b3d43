package org.jobun.document;

/**
 * The number of a provision as printed: {@code 第3条}, {@code 2}, {@code (1)}, {@code ア}.
 *
 * @param text as printed; empty for a provision whose number is counted but not printed (第1項)
 * @param number counted from 1 among its siblings
 * @param level index into {@link NumberingScheme#levels()}: the level that gives this label its glyphs
 */
public record Label(String text, int number, int level) {
    public boolean isPrinted() {
        return !text.isEmpty();
    }
}
