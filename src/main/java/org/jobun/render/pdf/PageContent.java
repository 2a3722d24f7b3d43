package org.jobun.render.pdf;

/** The operators of a content stream (ISO 32000-1, annex A). Lengths are in mpt. */
final class PageContent {
    private final PdfText out = new PdfText(1 << 14);

    PdfText text() {
        return out;
    }

    /** Appends operators as they are. */
    PageContent add(String operators) {
        out.append(operators);
        return this;
    }

    PageContent add(int number) {
        out.append(number);
        return this;
    }

    /** Lengths with a blank behind each. */
    PageContent numbers(int... lengths) {
        PdfSyntax.numbers(out, lengths);
        return this;
    }

    PageContent number(int length) {
        PdfSyntax.number(length, out);
        out.append(' ');
        return this;
    }

    PageContent hex(int code) {
        out.hex(code);
        return this;
    }

    /** Opens what is no part of the words of a paper (14.8.2.2). */
    PageContent artifact(String properties) {
        return add("/Artifact <<").add(properties).add(">> BDC\n");
    }

    /** Ends marked content. */
    PageContent end() {
        return add("EMC\n");
    }

    /** A line from one point to another. */
    PageContent stroke(int x1, int y1, int x2, int y2) {
        return number(x1).number(y1).add("m ").number(x2).number(y2).add("l S\n");
    }
}
