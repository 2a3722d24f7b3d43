package org.jobun.change;

import org.jobun.document.Document;

/** What a paper of a set is called in a sentence: 業務委託契約書, 別記様式第6号「派遣労働者報告書」. */
public final class PaperName {
    private PaperName() {}

    public static String of(Document paper) {
        String mark = paper.standing().mark();
        return mark.isEmpty() ? paper.title() : mark + "「" + paper.title() + "」";
    }
}
