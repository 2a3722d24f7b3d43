package org.jobun.readback.update;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.SpecialTerms;
import org.jobun.readback.FactChange;
import org.jobun.readback.Reading;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlWords;

/** One change of a matter file by which it says what a returned paper says. */
interface MatterChange {
    /** The file with the change; empty where it cannot hold it. */
    Optional<SourceFile> in(SourceFile file);

    /** A value. */
    record ToValue(UpdateMatter update, Reading reading, FactChange change, Beside beside) implements MatterChange {
        @Override
        public Optional<SourceFile> in(SourceFile file) {
            return update.withValue(reading, change, file, beside);
        }
    }

    /** Another answer to a choice. */
    record ToAnswer(ReturnedDraft draft, String path, String value) implements MatterChange {
        @Override
        public Optional<SourceFile> in(SourceFile file) {
            return draft.of(file)
                    .flatMap(state -> MatterEdit.ofChoice(file, state.matter(), path, value))
                    .flatMap(edit -> ReturnedDraft.decode(file, edit.text()));
        }
    }

    /**
     * Other words of a special term that the matter has.
     *
     * @param texts number of the row in the list, from 1 → its text
     */
    record ToOtherTerm(Map<Integer, String> texts) implements MatterChange {
        @Override
        public Optional<SourceFile> in(SourceFile file) {
            SourceFile changed = file;
            for (Map.Entry<Integer, String> text : texts.entrySet()) {
                MatterEdit.Cell cell = new MatterEdit.Cell(SpecialTerms.FACT, text.getKey(), "text");
                SourceFile before = changed;
                Optional<SourceFile> next = MatterEdit.ofCell(before, cell, YamlWords.value(text.getValue()))
                        .flatMap(edit -> ReturnedDraft.decode(before, edit.text()));
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                changed = next.get();
            }
            return Optional.of(changed);
        }
    }

    /** A special term. */
    record ToTerm(List<Map<String, String>> rows) implements MatterChange {
        @Override
        public Optional<SourceFile> in(SourceFile file) {
            return MatterEdit.ofRows(file, SpecialTerms.FACT, rows)
                    .flatMap(edit -> ReturnedDraft.decode(file, edit.text()));
        }
    }
}
