package org.jobun.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.calendar.Schedule;
import org.jobun.compact.Late;
import org.jobun.compact.LateList;
import org.jobun.law.LawTable;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;

/**
 * What a catalog was read to be made of.
 *
 * @param clauses by id, each with its versions in order of time
 * @param templates by id
 * @param municipalities by id
 * @param hearing items of the hearing, in order
 * @param duties what papers must lay down, in order
 * @param schedule days of a procurement, and what lies between them
 * @param topics that several published papers have, in order
 * @param files every text file read, in order of path
 * @param asked what its clauses and templates ask of a matter, alone in its list
 * @param approved layer, 0 for the program → its list of what was approved
 */
record CatalogParts(
        Vocabulary vocabulary,
        LawTable laws,
        Map<String, List<Clause>> clauses,
        Map<String, Template> templates,
        List<Rule> rules,
        List<Duty> duties,
        Schedule schedule,
        Map<String, Municipality> municipalities,
        Looks looks,
        @Late List<HearingItem> hearing,
        @Late List<HearingItem> topics,
        @Late List<Asked> asked,
        List<SourceFile> files,
        Map<Integer, SourceFile> approved,
        Overlay overlay) {

    CatalogParts {
        clauses = sorted(clauses);
        templates = sorted(templates);
        rules = List.copyOf(rules);
        duties = List.copyOf(duties);
        municipalities = sorted(municipalities);
        hearing = LateList.copyOf(hearing);
        topics = LateList.copyOf(topics);
        asked = LateList.copyOf(asked);
        files = List.copyOf(files);
        approved = Collections.unmodifiableMap(new TreeMap<>(approved));
    }

    private static <T> Map<String, T> sorted(Map<String, T> byId) {
        return Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /** The same with other municipalities. */
    CatalogParts withMunicipalities(Map<String, Municipality> others) {
        return new CatalogParts(
                vocabulary,
                laws,
                clauses,
                templates,
                rules,
                duties,
                schedule,
                others,
                looks,
                hearing,
                topics,
                asked,
                files,
                approved,
                overlay);
    }

    /** The same with other clauses. */
    CatalogParts withClauses(Map<String, List<Clause>> others) {
        return new CatalogParts(
                vocabulary,
                laws,
                others,
                templates,
                rules,
                duties,
                schedule,
                municipalities,
                looks,
                hearing,
                topics,
                askedBy(others, templates, vocabulary),
                files,
                approved,
                overlay);
    }

    /** Found out when somebody first asks. */
    static List<Asked> askedBy(
            Map<String, List<Clause>> clauses, Map<String, Template> templates, Vocabulary vocabulary) {
        return new LateList<>(() -> List.of(Asked.by(clauses, templates, vocabulary)));
    }
}
