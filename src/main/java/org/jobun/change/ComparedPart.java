package org.jobun.change;

import java.util.List;

/**
 * A piece of a paper beside what it became.
 *
 * @param before null where it was added
 * @param after null where it was taken away
 * @param below the pieces in it, side by side, in the order of the new paper; none where one of both is missing
 */
public record ComparedPart(Part before, Part after, List<ComparedPart> below) {
    public ComparedPart {
        below = List.copyOf(below);
    }

    /** What became of a piece. */
    public enum Change {
        /** Nothing, not even its number. */
        NONE(""),
        /** Its number, or numbers that it cites: what only follows from changes elsewhere. */
        RENUMBERED("番号の整理"),
        /** Its words. */
        CHANGED("変更"),
        ADDED("追加"),
        REMOVED("削除");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** As remarks of a 新旧対照表 say it; empty where nothing became of it. */
        public String word() {
            return word;
        }
    }

    public boolean isAdded() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }

    /** True where nothing became of it, nor of anything in it. */
    public boolean isSame() {
        return change() == Change.NONE;
    }

    /** The piece as it is, or as it was where it is no more. */
    public Part shown() {
        return after == null ? before : after;
    }

    /** What became of the piece itself, whatever is below it. */
    public Change own() {
        if (before == null) {
            return Change.ADDED;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        boolean caption = before.caption().equals(after.caption());
        boolean words = before.text().equals(after.text());
        boolean meaning = before.meaning().equals(after.meaning());
        // What is printed of a table is below it; how wide its columns are is its own.
        boolean looks = meaning || before.kind() != Part.Kind.TABLE;
        if (!caption || !looks || !words && !meaning) {
            return Change.CHANGED;
        }
        boolean printed = words && before.label().text().equals(after.label().text());
        return printed ? Change.NONE : Change.RENUMBERED;
    }

    /** What became of it and all that is in it. */
    public Change change() {
        Change own = own();
        if (own != Change.NONE && own != Change.RENUMBERED) {
            return own;
        }
        Change all = own;
        for (ComparedPart part : below) {
            Change change = part.change();
            if (change == Change.RENUMBERED) {
                all = Change.RENUMBERED;
            } else if (change != Change.NONE) {
                return Change.CHANGED;
            }
        }
        return all;
    }
}
