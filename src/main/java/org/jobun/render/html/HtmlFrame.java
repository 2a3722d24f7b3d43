package org.jobun.render.html;

/**
 * How blocks stand in a page: by themselves, or as part of a page that has headings and a policy of its own.
 *
 * @param title what begins the title of a paper
 * @param heading what begins the caption of an article
 * @param outline what begins the heading of a numbered section
 * @param columnStyle whether widths of columns are styles; pages of the web app allow none in their text
 */
record HtmlFrame(
        String title, String endOfTitle, String heading, String outline, String endOfHeading, boolean columnStyle) {
    /** A paper that is a page. */
    static final HtmlFrame PAGE = new HtmlFrame("<h1>", "</h1>\n", "<h2>", "<h2 class=\"outline\">", "</h2>\n", true);

    /** A paper below the heading of a page. */
    static final HtmlFrame PART =
            new HtmlFrame("<h2 class=\"title\">", "</h2>\n", "<h3>", "<h3 class=\"outline\">", "</h3>\n", false);

    /**
     * A heading below headings that divide a paper.
     *
     * @param start of a heading that stands below none
     * @param depth how many stand above
     */
    String below(String start, int depth) {
        int level = start.charAt(2) - '0' + depth;
        return start.substring(0, 2) + level + start.substring(3);
    }

    /** The end of such a heading. */
    String endBelow(int depth) {
        int level = endOfHeading.charAt(3) - '0' + depth;
        return endOfHeading.substring(0, 3) + level + endOfHeading.substring(4);
    }

    /** @param percent of the width of the table */
    String column(String percent) {
        return columnStyle ? "<col style=\"width:" + percent + "%\">" : "<col width=\"" + percent + "%\">";
    }
}
