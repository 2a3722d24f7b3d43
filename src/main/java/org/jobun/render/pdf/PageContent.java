package org.jobun.render.pdf;

import java.nio.charset.StandardCharsets;

/** The operators of a content stream (ISO 32000-1, annex A). Lengths are in mpt. */
final class PageContent {
    private final StringBuilder out = new StringBuilder(1 << 14);

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Appends operators as they are. */
    PageContent add(CharSequence operators) {
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
        PdfSyntax.hex(code, out);
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
