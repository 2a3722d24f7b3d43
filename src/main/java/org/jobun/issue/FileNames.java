package org.jobun.issue;

import java.util.Locale;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.text.FileName;

/** What the files of a set are called. */
public enum FileNames {
    /** As officers read them, in the order of the set: 「01 業務委託契約書.docx」, 「09 別記様式第3号 誓約書.docx」. */
    JAPANESE {
        @Override
        String stem(Document paper) {
            int digits = Math.max(2, String.valueOf(paper.standing().of()).length());
            String number = String.format(
                    Locale.ROOT, "%0" + digits + "d", paper.standing().number());
            String mark = paper.standing().mark();
            return FileName.safe(number + " " + (mark.isEmpty() ? "" : mark + " ") + paper.title());
        }

        @Override
        String compared() {
            return "（対照表）";
        }

        @Override
        String fresh(int count) {
            return count == 1 ? "（新）" : "（新" + count + "）";
        }
    },
    /** By the ids of papers, for systems that take no other letters: {@code contract.docx}. */
    ASCII {
        @Override
        String stem(Document paper) {
            return paper.id();
        }

        @Override
        String compared() {
            return ".compare";
        }

        @Override
        String fresh(int count) {
            return count == 1 ? ".new" : ".new" + count;
        }
    };

    /** The name of a file of a paper. */
    public String of(Document paper, String extension) {
        return stem(paper) + "." + extension;
    }

    /** True for the name of a PDF that is not the paper itself: a comparison, a form to be filled in, one with data. */
    public static boolean isBeside(String name) {
        return Stream.of(values()).anyMatch(names -> name.contains(names.compared()))
                || name.endsWith(".form.pdf")
                || name.endsWith(".data.pdf");
    }

    abstract String stem(Document paper);

    /** What is added to the stem of a comparison with an earlier paper. */
    abstract String compared();

    /** What is added to the stem where a file of that name was edited by hand. */
    abstract String fresh(int count);
}
