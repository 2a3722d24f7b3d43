package org.jobun.draft;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.assembly.Alike;
import org.jobun.assembly.Cite;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Number;
import org.jobun.assembly.NumberedPaper;
import org.jobun.assembly.Refill;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckDefinitions;
import org.jobun.check.CheckDocument;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.Recent;
import org.jobun.law.ChangeDays;
import org.jobun.matter.HouseSettings;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;

/**
 * Numbers, cites and checks filled papers. Of papers that are {@link Alike} this is done once: matters of a batch mostly
 * differ in their values, and only these are put in anew. Safe for several threads.
 */
final class FinishPapers {
    /** Sets kept, those asked for last; one takes some hundred kilobytes. */
    private static final int MOST = 32;

    private final Catalog catalog;
    private final Map<Municipality, ChangeDays> changes = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Recent<Key, Finished> kept = new Recent<>(MOST);

    FinishPapers(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What finished papers depend on besides their texts.
     *
     * @param frame period of law in which the frame of papers is made
     * @param last period of law in which the contract ends
     * @param texts hash of the texts
     */
    private record Key(String municipality, boolean finalPaper, int frame, int last, int texts) {}

    /** Papers finished before, without errors. */
    private record Finished(
            Municipality municipality, List<FilledPaper> filled, List<Document> documents, Diagnostics found) {}

    /** The finished papers, in order of their ids. */
    List<Document> of(List<FilledPaper> filled, Matter matter, Making making, Diagnostics found) {
        ChangeDays days = changes.computeIfAbsent(matter.municipality(), this::changesFor);
        Key key = new Key(
                matter.municipality().id(),
                making.finalPaper(),
                days.periodOf(frameDate(matter, making)),
                days.periodOf(matter.facts().date("dates.end").orElse(null)),
                Alike.hash(filled));
        Alike alike = new Alike(days);
        Optional<Finished> earlier = kept.find(
                key, one -> one.municipality() == matter.municipality() && alike.papers(one.filled(), filled));
        if (earlier.isPresent()) {
            found.addAll(earlier.get().found());
            return refilled(earlier.get(), filled, matter, making);
        }
        Diagnostics own = new Diagnostics();
        List<Document> documents = finished(filled, matter, making, own);
        found.addAll(own);
        if (!own.hasErrors()) {
            kept.keep(key, new Finished(matter.municipality(), filled, documents, own));
        }
        return documents;
    }

    private static LocalDate frameDate(Matter matter, Making making) {
        return matter.facts()
                .date("dates.conclusion")
                .orElseGet(() -> DecidingDate.standIn(matter).orElse(making.date()));
    }

    private ChangeDays changesFor(Municipality municipality) {
        return ChangeDays.of(Stream.concat(
                catalog.laws().validities(), municipality.rules().stream().map(LocalRule::validity)));
    }

    private List<Document> finished(List<FilledPaper> filled, Matter matter, Making making, Diagnostics found) {
        HouseSettings house = matter.municipality().style();
        List<NumberedPaper> numbered = Number.papers(filled, house);
        List<Document> documents = new Cite(catalog, matter, making, numbered, found).documents();
        for (Document document : documents) {
            CheckDocument.words(document, catalog, found);
            CheckDefinitions.of(document, catalog, found);
            CheckDocument.parties(document, List.of(house.client(), house.contractor()), catalog, found);
        }
        return documents;
    }

    private static List<Document> refilled(Finished earlier, List<FilledPaper> filled, Matter matter, Making making) {
        Map<String, Document> made = new TreeMap<>();
        earlier.documents().forEach(document -> made.put(document.id(), document));
        Map<String, Document> documents = new TreeMap<>();
        for (int i = 0; i < filled.size(); i++) {
            String id = filled.get(i).template().id();
            documents.put(id, Refill.of(made.get(id), earlier.filled().get(i), filled.get(i), matter, making));
        }
        return List.copyOf(documents.values());
    }
}
