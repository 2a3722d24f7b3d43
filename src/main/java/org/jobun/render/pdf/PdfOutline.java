package org.jobun.render.pdf;

import java.util.List;
import java.util.function.Function;

/** Writes the outline of a PDF (ISO 32000-1, 12.3.3): all of it is open. */
final class PdfOutline {
    private final PdfFile pdf;
    private final List<PaperLayout.OutlineEntry> entries;
    private final int outline;
    private final int first;

    /** @param entries at least one, each behind the one that it stands below */
    PdfOutline(PdfFile pdf, List<PaperLayout.OutlineEntry> entries) {
        this.pdf = pdf;
        this.entries = entries;
        outline = pdf.reserve();
        first = pdf.reserve(entries.size());
    }

    /** Writes it and returns its object. */
    int write(Function<PaperLayout.OutlineEntry, CharSequence> destination) {
        int last = 0;
        for (int i = 0; i < entries.size(); i++) {
            pdf.put(first + i, entry(i, destination.apply(entries.get(i))));
            last = above(i) < 0 ? i : last;
        }
        pdf.put(
                outline,
                "<</Type/Outlines/First " + first + " 0 R/Last " + (first + last) + " 0 R/Count " + entries.size()
                        + ">>");
        return outline;
    }

    private int depth(int i) {
        return entries.get(i).depth();
    }

    /** The entry that one stands below; -1 for none. */
    private int above(int i) {
        int at = i - 1;
        while (at >= 0 && depth(at) >= depth(i)) {
            at--;
        }
        return at;
    }

    /** The next entry beside one, or -1. */
    private int next(int i) {
        int at = end(i);
        return at < entries.size() && above(at) == above(i) ? at : -1;
    }

    private int previous(int i) {
        for (int at = i - 1; at > above(i); at--) {
            if (above(at) == above(i)) {
                return at;
            }
        }
        return -1;
    }

    /** Behind the last entry below one. */
    private int end(int i) {
        int at = i + 1;
        while (at < entries.size() && depth(at) > depth(i)) {
            at++;
        }
        return at;
    }

    private PdfText entry(int i, CharSequence destination) {
        int above = above(i);
        PdfText out =
                new PdfText("<</Title").append(PdfSyntax.text(entries.get(i).title()));
        out.append("/Parent ").append(above < 0 ? outline : first + above).append(" 0 R");
        link("/Prev ", previous(i), out);
        link("/Next ", next(i), out);
        int below = end(i) - i - 1;
        if (below > 0) {
            link("/First ", i + 1, out);
            link("/Last ", lastBelow(i), out);
            out.append("/Count ").append(below);
        }
        return out.append(destination).append(">>");
    }

    private int lastBelow(int i) {
        int last = i + 1;
        while (next(last) >= 0) {
            last = next(last);
        }
        return last;
    }

    private void link(String key, int entry, PdfText out) {
        if (entry >= 0) {
            out.append(key).append(first + entry).append(" 0 R");
        }
    }
}
