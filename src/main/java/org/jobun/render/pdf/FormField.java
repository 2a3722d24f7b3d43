package org.jobun.render.pdf;

/**
 * A field on a page; edges in mpt from the lower left corner of the page.
 *
 * @param box true for a box to tick
 * @param several true where several lines of text may stand in it
 * @param hint what is to be written
 */
record FormField(boolean box, boolean several, String hint, Tag tag, int x1, int y1, int x2, int y2) {

    /**
     * Room of a row as a field.
     *
     * @param left margin
     * @param top of the row above the foot of the page
     */
    static FormField of(Row.Field room, int left, int top) {
        int x = left + room.x();
        int y = top - room.y();
        Tag tag = room.tag().add("Form");
        return new FormField(false, room.several(), room.hint(), tag, x, y - room.height(), x + room.width(), y);
    }
}
