package org.jobun.render.docx;

/**
 * A field as Word itself writes it (ECMA-376 part 1, 17.16.18): between its begin and its separator what it computes, between
 * that and its end the words of the last time. {@code w:fldSimple} says the same in fewer letters, but pandoc, mammoth,
 * docx-preview and python-docx read past it: 「第５条の業務」 becomes 「の業務」 for whoever reviews the paper with them.
 */
final class FieldXml {
    private FieldXml() {}

    /**
     * @param instruction what the field computes: REF _Ref1 \n \h
     * @param shown its words, which another program shows as they are
     * @param looks {@code w:rPr} of the words, or nothing
     */
    static void write(String instruction, String shown, String looks, StringBuilder out) {
        mark("begin", out);
        out.append("<w:r><w:instrText xml:space=\"preserve\"> ").append(instruction);
        out.append(" </w:instrText></w:r>");
        mark("separate", out);
        TextRun.write(shown, looks, out);
        mark("end", out);
    }

    private static void mark(String type, StringBuilder out) {
        out.append("<w:r><w:fldChar w:fldCharType=\"").append(type).append("\"/></w:r>");
    }
}
