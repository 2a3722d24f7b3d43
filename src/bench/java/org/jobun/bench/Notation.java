package org.jobun.bench;

import java.util.List;

/** How a template library marks values, conditions and loops in the text of {@code word/document.xml}. */
interface Notation {
    /** A value. */
    String slot(String name);

    /** A value of the member that the loop is at. */
    String member(String name);

    /** Paragraphs that stand only where a condition holds. */
    String when(String condition, List<String> paragraphs);

    /** A table with a row for each member; a row is one cell with these paragraphs. */
    String eachMember(List<String> paragraphs);

    /** A tag in a paragraph of its own. */
    static String tag(String tag) {
        return "<w:p><w:r><w:t>" + tag + "</w:t></w:r></w:p>";
    }

    /** The table of members with words before and after its only row. */
    static String table(String before, String cell, String after) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid>" + before
                + "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"9000\" w:type=\"dxa\"/></w:tcPr>" + cell + "</w:tc></w:tr>" + after
                + "</w:tbl>";
    }

    /** FreeMarker in the XML itself. */
    record FreeMarker() implements Notation {
        @Override
        public String slot(String name) {
            return "${" + name + "}";
        }

        @Override
        public String member(String name) {
            return "${m." + name + "}";
        }

        @Override
        public String when(String condition, List<String> paragraphs) {
            return "<#if " + condition + ">" + String.join("", paragraphs) + "</#if>";
        }

        @Override
        public String eachMember(List<String> paragraphs) {
            return table("<#list members as m>", String.join("", paragraphs), "</#list>");
        }
    }

    /**
     * Tags after Mustache: docxtemplater, easy-template-x.
     */
    record Mustache() implements Notation {
        @Override
        public String slot(String name) {
            return "{" + name + "}";
        }

        @Override
        public String member(String name) {
            return slot(name);
        }

        @Override
        public String when(String condition, List<String> paragraphs) {
            return tag("{#" + condition + "}") + String.join("", paragraphs) + tag("{/" + condition + "}");
        }

        @Override
        public String eachMember(List<String> paragraphs) {
            String cell = String.join("", paragraphs);
            int first = cell.indexOf("<w:t>") + "<w:t>".length();
            int last = cell.lastIndexOf("</w:t>");
            return table(
                    "",
                    cell.substring(0, first)
                            + "{#members}"
                            + cell.substring(first, last)
                            + "{/members}"
                            + cell.substring(last),
                    "");
        }
    }

    /** poi-tl: blocks between tags in paragraphs of their own, tables among them. */
    record PoiTl() implements Notation {
        @Override
        public String slot(String name) {
            return "{{" + name + "}}";
        }

        @Override
        public String member(String name) {
            return slot(name);
        }

        @Override
        public String when(String condition, List<String> paragraphs) {
            return tag("{{?" + condition + "}}") + String.join("", paragraphs) + tag("{{/" + condition + "}}");
        }

        @Override
        public String eachMember(List<String> paragraphs) {
            return tag("{{?members}}") + table("", String.join("", paragraphs), "") + tag("{{/members}}");
        }
    }

    /** OfficeStamper: Spring expressions in the text, conditions and loops in comments. */
    final class Stamper implements Notation {
        private final StringBuilder comments = new StringBuilder();
        private int count;

        @Override
        public String slot(String name) {
            return "${" + name + "}";
        }

        @Override
        public String member(String name) {
            return slot(name);
        }

        @Override
        public String when(String condition, List<String> paragraphs) {
            StringBuilder out = new StringBuilder();
            paragraphs.forEach(paragraph -> out.append(commented(paragraph, "displayParagraphIf(" + condition + ")")));
            return out.toString();
        }

        @Override
        public String eachMember(List<String> paragraphs) {
            StringBuilder cell = new StringBuilder(commented(paragraphs.get(0), "repeatTableRow(members)"));
            paragraphs.subList(1, paragraphs.size()).forEach(cell::append);
            return table("", cell.toString(), "");
        }

        private String commented(String paragraph, String comment) {
            int id = count++;
            comments.append("<w:comment w:id=\"").append(id).append("\" w:author=\"a\"><w:p><w:r><w:t>");
            comments.append(comment).append("</w:t></w:r></w:p></w:comment>");
            String start = "<w:commentRangeStart w:id=\"" + id + "\"/>";
            String end = "<w:commentRangeEnd w:id=\"" + id + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
            int text = paragraph.indexOf("</w:pPr>") + "</w:pPr>".length();
            return paragraph.substring(0, text)
                    + start
                    + paragraph.substring(text).replace("</w:p>", end + "</w:p>");
        }

        /** The part that holds the comments. */
        String comments() {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments " + WordParts.NAMESPACE
                    + ">" + comments + "</w:comments>";
        }
    }
}
