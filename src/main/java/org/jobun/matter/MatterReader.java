package org.jobun.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Beside;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.Writing;
import org.jobun.source.YamlNode;
import org.jobun.text.Nearest;

/** Reads {@code matters/<id>.yaml} and lays it over its municipality's profile. */
public final class MatterReader {
    private static final Set<String> OWN_KEYS = Set.of("id", "municipality", "choices", "papers");

    private final Vocabulary vocabulary;
    private final Map<String, Municipality> municipalities;
    private final Diagnostics found;

    public MatterReader(Vocabulary vocabulary, Map<String, Municipality> municipalities, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.municipalities = municipalities;
        this.found = found;
    }

    /**
     * The matter, unless the file cannot be read or its municipality is unknown; other problems are reported. A file that it names
     * for its specification cannot be read, as it came alone.
     */
    public Optional<Matter> read(SourceFile file) {
        return read(file, Beside.NOTHING);
    }

    /**
     * The same of a file that lies somewhere.
     *
     * @param beside where a file that it names for its specification is looked for
     */
    public Optional<Matter> read(SourceFile file, Beside beside) {
        return SpecificationFile.read(file, beside, found).flatMap(whole -> read(whole.root(), whole.writing()));
    }

    /**
     * The matter, unless its municipality is unknown; other problems are reported, at the places of the tree.
     *
     * @param root keys and values as in a matter file
     * @param file what the tree was written in
     */
    public Optional<Matter> read(YamlNode.Mapping root, Writing file) {
        Fields fields = new Fields(root, found);
        String id = id(fields);
        Optional<Municipality> municipality = municipality(fields);
        List<String> papers = fields.texts("papers");
        FactReader own = new FactReader(vocabulary, Fact.Source.MATTER, found);
        root.entries().forEach((key, entry) -> {
            if (!OWN_KEYS.contains(key)) {
                own.read(key, entry);
            }
        });
        fields.fields("choices").ifPresent(choices -> choices.entries().forEach(own::read));
        if (municipality.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = merged(municipality.get(), own);
        new DateOrder(vocabulary, facts, found).check();
        return Optional.of(RedatedMatter.of(new Matter(id, file, municipality.get(), facts, papers)));
    }

    private String id(Fields fields) {
        String written = fields.required("id", "MATTER");
        String id = MatterId.of(written);
        if (isGiven(fields, "id", written) && !MatterId.isValid(id)) {
            found.add(Diagnostic.of(Code.FCT_10, fields.place("id")).with("found", written));
        }
        return id;
    }

    /** True where something, be it nothing but quotes, stands behind a key: where the key is missing, that is said. */
    private static boolean isGiven(Fields fields, String key, String value) {
        return !value.isEmpty()
                || fields.node(key).filter(YamlNode.Scalar.class::isInstance).isPresent();
    }

    private Optional<Municipality> municipality(Fields fields) {
        String written = fields.required("municipality", "MATTER");
        Optional<Municipality> municipality = municipality(written);
        if (municipality.isEmpty() && isGiven(fields, "municipality", written)) {
            found.add(Diagnostic.of(Code.FCT_08, fields.place("municipality"))
                    .with("found", written)
                    .with("nearest", nearest(written, true))
                    .with("labels", nearest(written, false)));
        }
        return municipality;
    }

    /** By its id, or by its name. */
    private Optional<Municipality> municipality(String written) {
        Municipality byId = municipalities.get(written.strip());
        if (byId != null) {
            return Optional.of(byId);
        }
        String name = WrittenValue.narrow(written);
        List<Municipality> named = municipalities.values().stream()
                .filter(one -> WrittenValue.narrow(one.name()).equals(name))
                .toList();
        // Two bodies of one name (府中市) differ in their ids only.
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Known bodies near to what was written, or all of them. */
    private String nearest(String written, boolean withIds) {
        List<String> names = new ArrayList<>();
        Map<String, Municipality> byName = new TreeMap<>();
        municipalities.forEach((id, one) -> {
            byName.put(id, one);
            byName.put(one.name(), one);
        });
        List<String> near = Nearest.to(written, byName.keySet());
        (near.isEmpty()
                        ? municipalities.values()
                        : near.stream().map(byName::get).toList())
                .stream()
                        .distinct()
                        .limit(12)
                        .forEach(one -> names.add(withIds ? one.name() + "（" + one.id() + "）" : one.name()));
        return names.isEmpty() ? "－" : String.join("、", names);
    }

    private Facts merged(Municipality municipality, FactReader own) {
        Map<String, Fact> facts = new LinkedHashMap<>(vocabulary.defaults(found));
        Map<String, Fact> body = municipality.facts();
        vocabulary.usual().layOver(facts, choice -> own.facts().getOrDefault(choice, body.get(choice)));
        facts.putAll(body);
        municipality.usual().layOver(facts, own.facts()::get);
        facts.putAll(own.facts());
        PickedFirms.addTo(facts, municipality, vocabulary, found);
        Computed.addTo(facts, municipality, vocabulary.file().place(), found);
        return new Facts(facts);
    }
}
