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

    /** @param percent of the width of the table */
    String column(String percent) {
        return columnStyle ? "<col style=\"width:" + percent + "%\">" : "<col width=\"" + percent + "%\">";
    }
}
