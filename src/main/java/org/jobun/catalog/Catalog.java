package org.jobun.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.diagnostic.Location;
import org.jobun.font.FontFile;
import org.jobun.law.LawTable;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;
import org.jobun.stylefile.StyleFile;

/** 条項集: everything that papers are made from, but the matter. Immutable; may be shared by threads. */
public final class Catalog {
    private final Vocabulary vocabulary;
    private final LawTable laws;
    private final Map<String, List<Clause>> clauses;
    private final Map<String, Template> templates;
    private final List<Rule> rules;
    private final Map<String, Municipality> municipalities;
    private final Looks looks;
    private final List<HearingItem> hearing;
    private final List<HearingItem> topics;
    private final List<SourceFile> files;
    private final Overlay overlay;
    private final Map<String, List<Clause>> bySlot = new TreeMap<>();

    Catalog(
            Vocabulary vocabulary,
            LawTable laws,
            Map<String, List<Clause>> clauses,
            Map<String, Template> templates,
            List<Rule> rules,
            Map<String, Municipality> municipalities,
            Looks looks,
            List<HearingItem> hearing,
            List<HearingItem> topics,
            List<SourceFile> files,
            Overlay overlay) {
        this.vocabulary = vocabulary;
        this.laws = laws;
        this.clauses = new TreeMap<>(clauses);
        this.templates = new TreeMap<>(templates);
        this.rules = List.copyOf(rules);
        this.municipalities = new TreeMap<>(municipalities);
        this.looks = looks;
        this.hearing = List.copyOf(hearing);
        this.topics = List.copyOf(topics);
        this.files = List.copyOf(files);
        this.overlay = overlay;
        for (List<Clause> versions : this.clauses.values()) {
            for (Clause clause : versions) {
                bySlot.computeIfAbsent(clause.slot(), slot -> new java.util.ArrayList<>())
                        .add(clause);
            }
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public LawTable laws() {
        return laws;
    }

    /** All clauses by id, each with its versions in order of time. */
    public Map<String, List<Clause>> clauses() {
        return java.util.Collections.unmodifiableMap(clauses);
    }

    /** All versions of a clause; none if it is unknown. */
    public List<Clause> versions(String id) {
        return clauses.getOrDefault(id, List.of());
    }

    /** All versions of all clauses that a slot (a set of alternatives, or one clause's id) may hold. */
    public List<Clause> slot(String slot) {
        List<Clause> members = bySlot.get(slot);
        return members == null ? versions(slot) : members;
    }

    /** True for a clause id or the name of a set of alternatives. */
    public boolean knows(String name) {
        return bySlot.containsKey(name) || clauses.containsKey(name);
    }

    /** Clause ids and names of sets, for suggestions. */
    public Collection<String> names() {
        java.util.TreeSet<String> names = new java.util.TreeSet<>(clauses.keySet());
        names.addAll(bySlot.keySet());
        return names;
    }

    public Map<String, Template> templates() {
        return java.util.Collections.unmodifiableMap(templates);
    }

    public Optional<Template> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    public List<Rule> rules() {
        return rules;
    }

    public Map<String, Municipality> municipalities() {
        return java.util.Collections.unmodifiableMap(municipalities);
    }

    /** Municipality id → the Word file whose looks its papers take; of those that have one. */
    public Map<String, StyleFile> styleFiles() {
        return java.util.Collections.unmodifiableMap(looks.styleFiles());
    }

    /** The fonts that a municipality has of its own, for characters that no other font has. */
    public List<FontFile> fonts(String municipality) {
        return List.copyOf(looks.fonts().getOrDefault(municipality, List.of()));
    }

    /** The fonts of all municipalities. */
    public List<FontFile> fonts() {
        return looks.fonts().values().stream().flatMap(List::stream).toList();
    }

    /** Where a clause in a version can be mended; the id where it is not known. */
    public Location place(String id, String version) {
        return versions(id).stream()
                .filter(clause -> clause.version().equals(version))
                .map(Clause::place)
                .findFirst()
                .orElse(Location.ofFile(id));
    }

    /** Topics that several published papers have, in order. */
    public List<HearingItem> topics() {
        return topics;
    }

    /** Items of the hearing, in order. */
    public List<HearingItem> hearing() {
        return hearing;
    }

    /** Every text of every clause and template. */
    public List<TemplateText> texts() {
        List<TemplateText> texts = new java.util.ArrayList<>();
        for (List<Clause> versions : clauses.values()) {
            for (Clause clause : versions) {
                texts.addAll(clause.texts());
            }
        }
        templates.values().forEach(template -> template.lines().forEach(line -> texts.addAll(line.texts())));
        return texts;
    }

    /** What is laid over the catalog of the program. */
    public Overlay overlay() {
        return overlay;
    }

    /**
     * This catalog with the municipalities that are laid over that of the program, and no others; itself where none is.
     */
    public Catalog withMunicipalitiesLaidOver() {
        Map<String, Municipality> own = new TreeMap<>(municipalities);
        own.values().removeIf(one -> !overlay.paths().contains(one.file().path()));
        return own.isEmpty()
                ? this
                : new Catalog(vocabulary, laws, clauses, templates, rules, own, looks, hearing, topics, files, overlay);
    }

    /** Every text file read, in order of path, for the catalog's version in manifests. */
    public List<SourceFile> files() {
        return files;
    }
}
