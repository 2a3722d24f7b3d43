package org.jobun.approval;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.NormalText;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.font.FontFile;
import org.jobun.matter.Municipality;
import org.jobun.source.NormalYaml;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.text.Validity;

/**
 * All that is approved of a catalog, each in the state in which the catalog has it. What an item says is what its author wrote, in one way
 * of writing it ({@link NormalText}, {@link NormalYaml}), so that another version of the program approves and refuses the same. Where a
 * file lies and what it is called is no part of it; commentary and {@code status} are not either. Computed when asked for, once; may be
 * shared by threads.
 */
public final class Approvables {
    private static final String LAWS = "laws/";
    private static final String STATUS = "status";

    /** What the table says of a provision that is not the provision: where it was read. */
    private static final Set<String> UNSAID = Set.of("read", "note", "open");

    private final Catalog catalog;
    private final Map<Item, Approvable> clauses = new ConcurrentHashMap<>();
    private final Map<String, Approvable> profiles = new ConcurrentHashMap<>();
    private Map<Item, Approvable> entries;
    private Map<Item, Approvable> templates;
    private Map<String, Law> laws;

    private Approvables(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Of a catalog, whoever asks. */
    public static Approvables of(Catalog catalog) {
        return catalog.once(Approvables.class, () -> new Approvables(catalog));
    }

    /**
     * A file of {@code laws/}.
     *
     * @param statute whether it holds provisions that clauses cite
     * @param provisions key → hash of what the table says of it
     */
    record Law(Approvable approvable, boolean statute, Map<String, String> provisions) {
        Law {
            provisions = Map.copyOf(provisions);
        }
    }

    /** Everything, by item. */
    public Map<Item, Approvable> all() {
        Map<Item, Approvable> all = new TreeMap<>(entries());
        all.putAll(templates());
        laws().values().forEach(law -> all.put(law.approvable().item(), law.approvable()));
        catalog.clauses().values().stream()
                .flatMap(List::stream)
                .map(this::clause)
                .forEach(clause -> all.put(clause.item(), clause));
        catalog.municipalities().values().stream()
                .map(this::profile)
                .forEach(profile -> all.put(profile.item(), profile));
        return all;
    }

    /** One of them; nothing where the catalog has none of this name. */
    public Optional<Approvable> find(Item item) {
        return Optional.ofNullable(all().get(item));
    }

    /** A version of a clause. */
    public Approvable clause(Clause clause) {
        return clauses.computeIfAbsent(
                new Item(Kind.CLAUSE, clause.id() + "@" + clause.version()), item -> approvable(item, clause));
    }

    /** That a clause is no longer in use is said too: it takes an article out of papers. */
    private static Approvable approvable(Item item, Clause clause) {
        String gone = clause.status() == Clause.Status.WITHDRAWN ? "withdrawn\n" : "";
        return new Approvable(
                item,
                gone + NormalText.of(clause.file(), Set.of(STATUS)).orElse(""),
                clause.status() != Clause.Status.DRAFT,
                clause.place());
    }

    /** All templates. */
    synchronized Map<Item, Approvable> templates() {
        if (templates == null) {
            Map<Item, Approvable> fresh = new TreeMap<>();
            catalog.templates().values().forEach(template -> {
                Item item = new Item(Kind.TEMPLATE, template.id());
                fresh.put(item, approvable(item, template));
            });
            templates = Collections.unmodifiableMap(fresh);
        }
        return templates;
    }

    private static Approvable approvable(Item item, Template template) {
        return new Approvable(
                item,
                NormalText.of(template.file(), Set.of()).orElse(""),
                true,
                template.file().place());
    }

    /** The entries of all lists. */
    synchronized Map<Item, Approvable> entries() {
        if (entries == null) {
            entries = Collections.unmodifiableMap(ListEntries.of(catalog.files()));
        }
        return entries;
    }

    /** The tables of law, by the id of the statute or the name of the file. */
    synchronized Map<String, Law> laws() {
        if (laws == null) {
            Map<String, Law> fresh = new TreeMap<>();
            catalog.files().stream()
                    .filter(file -> file.path().startsWith(LAWS))
                    .forEach(
                            file -> YamlReader.read(file, new Diagnostics()).ifPresent(root -> law(file, root, fresh)));
            laws = Collections.unmodifiableMap(fresh);
        }
        return laws;
    }

    private static void law(SourceFile file, YamlNode.Mapping root, Map<String, Law> into) {
        String stem = file.path().substring(LAWS.length()).replaceFirst("\\.yaml$", "");
        String id = Optional.ofNullable(root.entries().get("id"))
                .flatMap(entry -> entry.value().plain())
                .orElse(stem);
        Approvable law = new Approvable(new Item(Kind.LAW, id), NormalYaml.of(root, Set.of()), true, file.place());
        Map<String, String> provisions = new TreeMap<>();
        Optional.ofNullable(root.entries().get("provisions"))
                .flatMap(entry -> entry.value().asMapping())
                .ifPresent(map -> map.entries()
                        .forEach((key, entry) -> provisions.put(
                                key,
                                SourceFile.sha256(
                                        NormalYaml.of(entry.value(), UNSAID).getBytes(StandardCharsets.UTF_8)))));
        into.put(id, new Law(law, !provisions.isEmpty(), provisions));
    }

    /**
     * The provisions that a clause or template cites or rests on, each with the hash of what the table says of it: where it stands and
     * what it says, from when until when.
     */
    public Map<String, String> cited(Item item) {
        Map<String, String> cited = new TreeMap<>();
        citedIds(item).forEach(id -> {
            int dot = id.indexOf('.');
            Law law = laws().get(dot < 0 ? id : id.substring(0, dot));
            String hash = law == null || dot < 0 ? null : law.provisions().get(id.substring(dot + 1));
            if (hash != null) {
                cited.put(id, hash);
            }
        });
        return cited;
    }

    /** The provisions and statutes that a clause or template cites or rests on, by id. */
    List<String> citedIds(Item item) {
        if (item.kind() == Kind.CLAUSE) {
            return version(item).stream()
                    .flatMap(clause -> Stream.concat(
                            clause.basis().stream(),
                            clause.texts().stream()
                                    .flatMap(text -> text.targets().stream())
                                    .map(RefTarget::stateLaw)))
                    .toList();
        }
        return item.kind() != Kind.TEMPLATE
                ? List.of()
                : catalog.template(item.id()).stream()
                        .flatMap(template -> template.lines().stream())
                        .flatMap(line -> line.texts().stream())
                        .flatMap(text -> text.targets().stream())
                        .map(RefTarget::stateLaw)
                        .toList();
    }

    private Optional<Clause> version(Item item) {
        int at = item.id().lastIndexOf('@');
        return catalog.versions(item.id().substring(0, Math.max(0, at))).stream()
                .filter(clause -> clause.version().equals(item.id().substring(at + 1)))
                .findFirst();
    }

    /** When something holds by its own words; always, where it says nothing of it. */
    Validity validity(Item item) {
        return item.kind() == Kind.CLAUSE
                ? version(item).map(Clause::validity).orElse(Validity.ALWAYS)
                : Validity.ALWAYS;
    }

    /** The profile of a municipality, with what its papers look like. */
    public Approvable profile(Municipality municipality) {
        return profiles.computeIfAbsent(municipality.id(), id -> {
            StringBuilder text = new StringBuilder();
            YamlReader.read(municipality.file(), new Diagnostics())
                    .ifPresent(root -> text.append(NormalYaml.of(root, Set.of())));
            Optional.ofNullable(catalog.styleFiles().get(id))
                    .ifPresent(style ->
                            text.append("style ").append(style.sha256()).append('\n'));
            catalog.fonts(id).stream()
                    .map(FontFile::sha256)
                    .sorted()
                    .forEach(font -> text.append("font ").append(font).append('\n'));
            return new Approvable(
                    new Item(Kind.PROFILE, id),
                    text.toString(),
                    true,
                    municipality.file().place());
        });
    }
}
