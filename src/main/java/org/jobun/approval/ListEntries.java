package org.jobun.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.ListFile;
import org.jobun.source.NormalYaml;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;

/** The entries of the lists of a catalog, each with all that the layers say of it, the lowest first. */
final class ListEntries {
    private static final Set<String> RULES = Set.of("rules", "messages");

    /** Lists that decide nothing about a paper: how people are asked, how files from outside call things, what checks of a catalog know. */
    private static final Set<String> OF_NO_PAPER = Set.of("groups", "items", "topics", "headings", "fixed");

    private final Map<Item, List<Said>> entries = new TreeMap<>();

    private record Said(String text, Location place) {}

    private ListEntries() {}

    static Map<Item, Approvable> of(List<SourceFile> files) {
        ListEntries lists = new ListEntries();
        files.stream()
                .filter(file -> CatalogReader.isMerged(file.path()))
                .forEach(file -> YamlReader.read(file, new Diagnostics())
                        .ifPresent(root -> root.entries().forEach((key, entry) -> lists.list(key, entry.value()))));
        Map<Item, Approvable> all = new TreeMap<>();
        lists.entries.forEach((item, said) -> all.put(item, approvable(item, said)));
        return all;
    }

    /** Whether an item of a list is asked for where a set is made. */
    static boolean decides(Item item) {
        return item.kind() == Kind.RULE
                || !OF_NO_PAPER.contains(
                        item.id().substring(0, Math.max(0, item.id().indexOf('/'))));
    }

    /** The place of the topmost layer is where somebody changed it. */
    private static Approvable approvable(Item item, List<Said> said) {
        StringBuilder text = new StringBuilder();
        said.forEach(one -> text.append(one.text()));
        return new Approvable(
                item, text.toString(), true, said.get(said.size() - 1).place());
    }

    private void list(String key, YamlNode list) {
        if (list instanceof YamlNode.Mapping map) {
            map.entries().forEach((id, entry) -> add(key, id, entry.value(), entry.key()));
        } else if (key.equals(ListFile.REPLACES) || key.equals(ListFile.WITHDRAWS)) {
            list.each().forEach(id -> add(key, id.plain().orElse(""), id, id.location()));
        } else {
            list.each().forEach(entry -> add(key, id(entry), entry, entry.location()));
        }
    }

    private static String id(YamlNode entry) {
        return entry.asMapping()
                .map(map -> map.entries().getOrDefault("id", map.entries().get("date")))
                .flatMap(id -> id.value().plain())
                .or(entry::plain)
                .orElse("");
    }

    private void add(String key, String id, YamlNode value, Location place) {
        Item item = RULES.contains(key) ? new Item(Kind.RULE, id) : new Item(Kind.ENTRY, key + "/" + id);
        entries.computeIfAbsent(item, fresh -> new ArrayList<>())
                .add(new Said(key + ":\n" + NormalYaml.of(value, Set.of()), place));
    }
}
