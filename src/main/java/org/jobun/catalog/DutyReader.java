package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.ListFiles;

/** Reads the duties, those of the program and those laid over it. */
final class DutyReader {
    /** Key of a file that has duties. */
    static final String KEY = "duties";

    private final Vocabulary vocabulary;
    private final Diagnostics found;

    private DutyReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** The duties of the program and of what is laid over it. */
    static Layered<Duty> read(ListFiles lists, Vocabulary vocabulary, Diagnostics found) {
        DutyReader reader = new DutyReader(vocabulary, found);
        return lists.read(
                List.of(KEY),
                fields -> fields.fields(KEY).map(reader::duties).orElse(List.of()),
                (below, more) -> below.value());
    }

    private List<Layered.Entry<Duty>> duties(Fields all) {
        List<Layered.Entry<Duty>> duties = new ArrayList<>();
        all.entries()
                .forEach((id, entry) -> all.fields(id)
                        .map(fields -> duty(id, fields, entry.key()))
                        .ifPresent(duty -> duties.add(new Layered.Entry<>(id, duty.title(), entry.key(), duty))));
        return duties;
    }

    private Duty duty(String id, Fields fields, Location place) {
        Duty duty = new Duty(
                id,
                fields.required("title"),
                fields.mapping("when")
                        .map(new ConditionReader(vocabulary, found)::read)
                        .orElse(Condition.ALWAYS),
                fields.validity("valid"),
                ClauseReader.datedBy(fields, found),
                fields.texts("basis"),
                place);
        fields.rejectOthers();
        return duty;
    }
}
