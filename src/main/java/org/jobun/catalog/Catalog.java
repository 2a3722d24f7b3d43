package org.jobun.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jobun.calendar.Schedule;
import org.jobun.diagnostic.Location;
import org.jobun.font.FontFile;
import org.jobun.law.LawTable;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;
import org.jobun.stylefile.StyleFile;

/** 条項集: everything that papers are made from, but the matter. Immutable; may be shared by threads. */
public final class Catalog {
    private final CatalogParts parts;
    private final BesideCatalog beside;
    private final Map<String, List<Clause>> bySlot = new TreeMap<>();
    /** Name → the clauses that stand for the clause or set of that name. */
    private final Map<String, List<Clause>> standIns = new TreeMap<>();

    private final MadeOnce made = new MadeOnce();

    Catalog(CatalogParts parts) {
        this(parts, BesideCatalog.NOWHERE);
    }

    /** @param beside where what is found out about it can be kept */
    Catalog(CatalogParts parts, BesideCatalog beside) {
        this.parts = parts;
        this.beside = beside;
        for (List<Clause> versions : parts.clauses().values()) {
            versions.forEach(clause -> bySlot.computeIfAbsent(clause.slot(), slot -> new ArrayList<>())
                    .add(clause));
            versions.forEach(clause -> clause.standsFor()
                    .forEach(name -> standIns.computeIfAbsent(name, fresh -> new ArrayList<>())
                            .add(clause)));
        }
    }

    /** What it was made of. */
    CatalogParts parts() {
        return parts;
    }

    /** Where what is found out about this very catalog can be kept. */
    public BesideCatalog beside() {
        return beside;
    }

    /**
     * What is made of this catalog and of nothing else: made when it is first asked for, and there as long as the catalog is.
     *
     * @param what tells it from all else that is made so
     */
    public <T> T once(Object what, Supplier<T> make) {
        return made.get(what, make);
    }

    /**
     * The same with a clause as it holds on a day, whenever a contract was concluded: what a contract of before is changed to. Where no
     * version holds on the day, there is none.
     */
    public Catalog asOn(String clause, LocalDate day) {
        Map<String, List<Clause>> others = new TreeMap<>(parts.clauses());
        others.put(
                clause,
                versions(clause).stream()
                        .filter(version -> version.validity().contains(day))
                        .map(Clause::always)
                        .toList());
        return new Catalog(parts.withClauses(others));
    }

    /** What facts there are. */
    public Vocabulary vocabulary() {
        return parts.vocabulary();
    }

    /** Statutes by provision and date. */
    public LawTable laws() {
        return parts.laws();
    }

    /** All clauses by id, each with its versions in order of time. */
    public Map<String, List<Clause>> clauses() {
        return parts.clauses();
    }

    /** All versions of a clause; none if it is unknown. */
    public List<Clause> versions(String id) {
        return parts.clauses().getOrDefault(id, List.of());
    }

    /** The name of the alternatives that a clause belongs to; the clause itself where there are none, or it is not there. */
    public String slotOf(String clause) {
        return versions(clause).stream().findFirst().map(Clause::slot).orElse(clause);
    }

    /** All versions of all clauses that a slot (a set of alternatives, or one clause's id) may hold. */
    public List<Clause> slot(String slot) {
        List<Clause> members = bySlot.get(slot);
        return members == null ? versions(slot) : members;
    }

    /** What may be annexed to a paper, forms aside, in the order of the set. */
    public List<Template> annexes(String paper) {
        return templates().values().stream()
                .filter(template -> !template.isForm() && template.annexOf().equals(paper))
                .sorted(Template.IN_A_SET)
                .toList();
    }

    /** All versions of all clauses that references by this name may mean: those of the slot, and those that stand for it. */
    public List<Clause> called(String name) {
        List<Clause> called = new ArrayList<>(slot(name));
        called.addAll(standIns.getOrDefault(name, List.of()));
        return called;
    }

    /** True for a clause id or the name of a set of alternatives. */
    public boolean knows(String name) {
        return bySlot.containsKey(name) || parts.clauses().containsKey(name);
    }

    /** Clause ids and names of sets, for suggestions. */
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(parts.clauses().keySet());
        names.addAll(bySlot.keySet());
        return names;
    }

    /** All templates by id. */
    public Map<String, Template> templates() {
        return parts.templates();
    }

    /** A template by id. */
    public Optional<Template> template(String id) {
        return Optional.ofNullable(parts.templates().get(id));
    }

    /** The provision that a reference into another paper means: that paper may have another in its place ({@link Provides}). */
    public RefTarget.ToProvision meant(RefTarget.ToProvision reference) {
        Template paper = parts.templates().get(reference.paper());
        return paper == null ? reference : paper.provides().meant(reference);
    }

    /** What must not be chosen together, and what must be looked at. */
    public List<Rule> rules() {
        return parts.rules();
    }

    /** What papers must lay down, in order. */
    public List<Duty> duties() {
        return parts.duties();
    }

    /** The days of a procurement in order, and what lies between them. */
    public Schedule schedule() {
        return parts.schedule();
    }

    /** The profiles of municipalities by id. */
    public Map<String, Municipality> municipalities() {
        return parts.municipalities();
    }

    /** Municipality id → the Word file whose looks its papers take; of those that have one. */
    public Map<String, StyleFile> styleFiles() {
        return Collections.unmodifiableMap(parts.looks().styleFiles());
    }

    /** The fonts that a municipality has of its own, for characters that no other font has. */
    public List<FontFile> fonts(String municipality) {
        return List.copyOf(parts.looks().fonts().getOrDefault(municipality, List.of()));
    }

    /** The fonts of all municipalities. */
    public List<FontFile> fonts() {
        return parts.looks().fonts().values().stream().flatMap(List::stream).toList();
    }

    /** Where a clause in a version can be corrected; the id where it is not known. */
    public Location place(String id, String version) {
        return versions(id).stream()
                .filter(clause -> clause.version().equals(version))
                .map(Clause::place)
                .findFirst()
                .orElse(Location.ofFile(id));
    }

    /** Topics that several published papers have, in order. */
    public List<HearingItem> topics() {
        return parts.topics();
    }

    /** Items of the hearing, in order. */
    public List<HearingItem> hearing() {
        return parts.hearing();
    }

    /** Every text of every clause and template. */
    public List<TemplateText> texts() {
        List<TemplateText> texts = new ArrayList<>();
        parts.clauses().values().forEach(versions -> versions.forEach(clause -> texts.addAll(clause.texts())));
        templates().values().forEach(template -> template.lines().forEach(line -> texts.addAll(line.texts())));
        return texts;
    }

    /** What its clauses and templates ask of a matter. */
    public Asked asked() {
        return parts.asked().get(0);
    }

    /** What is laid over the catalog of the program. */
    public Overlay overlay() {
        return parts.overlay();
    }

    /**
     * This catalog with the municipalities that are laid over that of the program, and no others; itself where none is.
     */
    public Catalog withMunicipalitiesLaidOver() {
        Map<String, Municipality> own = new TreeMap<>(parts.municipalities());
        own.values().removeIf(one -> !overlay().paths().contains(one.file().path()));
        return own.isEmpty() ? this : new Catalog(parts.withMunicipalities(own));
    }

    /** The lists of what was approved when a catalog was made public, of each layer that has one, the lowest first. */
    public List<SourceFile> approvedLists() {
        return List.copyOf(parts.approved().values());
    }

    /** The list of the program's own catalog. */
    public Optional<SourceFile> ourApprovedList() {
        return Optional.ofNullable(parts.approved().get(0));
    }

    /** Every text file read, in order of path, for the catalog's version in manifests. */
    public List<SourceFile> files() {
        return parts.files();
    }
}
