package org.jobun.change.amend;

import java.util.List;
import org.jobun.change.Part;

/**
 * A sentence of 改め文.
 *
 * @param words the sentence, to its 。
 * @param added what 次の… in it means, printed below it; none for most
 */
public record Instruction(String words, List<Part> added) {
    public Instruction {
        added = List.copyOf(added);
    }
}
