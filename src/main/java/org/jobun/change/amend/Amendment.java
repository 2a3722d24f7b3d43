package org.jobun.change.amend;

import java.util.List;
import org.jobun.change.ComparedPart;
import org.jobun.change.PaperParts;
import org.jobun.change.Part;
import org.jobun.document.Document;

/**
 * 改め文: what turns one state of a paper into another. It was proved: the interpreter, reading nothing but these words and what is printed
 * below them, has made the new paper of the old one.
 *
 * @param instructions in order; none where the papers say the same
 * @param whole true where the paper could only be given anew as a whole
 */
public record Amendment(List<Instruction> instructions, boolean whole) {
    public Amendment {
        instructions = List.copyOf(instructions);
    }

    /**
     * The proved 改め文 of two states of a paper.
     *
     * @param compared their pieces side by side
     */
    public static Amendment of(Document before, Document after, List<ComparedPart> compared) {
        List<Part> old = PaperParts.of(before);
        List<Part> now = PaperParts.of(after);
        if (before.numbering().equals(after.numbering())) {
            List<Instruction> written = WriteAmendment.of(old, compared, before.numbering());
            if (isProved(old, now, written, before)) {
                return new Amendment(written, false);
            }
        }
        Instruction anew = new Instruction("全文を次のように改める。", now);
        return new Amendment(List.of(anew), true);
    }

    /** Whether these sentences turn one paper into the other, read by an interpreter that knows nothing of how they were written. */
    static boolean isProved(List<Part> before, List<Part> after, List<Instruction> instructions, Document paper) {
        try {
            Unit made = ApplyAmendment.to(before, instructions, paper.numbering());
            return made.printed().equals(Unit.paper(after).printed());
        } catch (ApplyAmendment.Unclear unclear) {
            return false;
        }
    }
}
