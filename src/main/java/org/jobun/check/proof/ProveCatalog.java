package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Rule;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.check.Definitions;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.law.Provision;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Municipality;
import org.jobun.text.Validity;

/**
 * Proves the promises of a catalog for every combination of answers that its rules allow, on every day from
 * 2015-10-05 to 2030-03-31, or gives a matter that breaks one. Complete: not samples.
 *
 * <ol>
 *   <li>of each set of alternatives exactly one version applies
 *   <li>no reference, paper or form that is named is missing
 *   <li>no clause and no block can never be printed
 *   <li>a clause comes with those it requires
 *   <li>every provision cited is in force, every penalty settled, every local rule given
 *   <li>every value printed can be given
 * </ol>
 */
public final class ProveCatalog {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\s*([a-z_]+(?:\\.[a-z_]+)*)");

    /** Groups of facts that a matter gives, or leaves blank for now. */
    private static final List<String> INPUT_GROUPS = List.of("contract.", "negotiated.", "dates.", "change.");

    private final Catalog catalog;
    private final Cnf cnf = new Cnf();
    private final Answers answers;
    private final Presence presence;
    private final List<Proof.Fault> faults = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    /** Sets with a gap: a reference into one of them is no fault of its own. */
    private final Set<String> gaps = new HashSet<>();

    /** What is being proved, for the case that it takes too long. */
    private Location at = Location.ofFile("clauses/");

    private String about = "";

    private ProveCatalog(Catalog catalog) {
        this.catalog = catalog;
        List<Condition> conditions = conditions(catalog);
        conditions.forEach(condition -> asked.addAll(condition.facts()));
        this.answers = new Answers(cnf, catalog.vocabulary(), conditions, days(catalog));
        for (Rule rule : catalog.rules()) {
            if (rule.severity() == Severity.ERROR) {
                cnf.clause(-answers.of(rule.when()));
            }
        }
        this.presence = new Presence(catalog, cnf, answers);
    }

    public static Proof of(Catalog catalog) {
        ProveCatalog proof = new ProveCatalog(catalog);
        try {
            proof.run();
        } catch (Cnf.Undecided tooHard) {
            // What was found until then is told too; what was not asked is not proved.
            proof.faults.add(new Proof.Fault(
                    Diagnostic.of(Code.PRF_10, proof.at)
                            .with("clause", proof.about)
                            .with("questions", proof.cnf.asked()),
                    ""));
        }
        return new Proof(proof.faults, proof.cnf.asked(), proof.asked.size());
    }

    static List<Condition> conditions(Catalog catalog) {
        List<Condition> conditions = new ArrayList<>();
        for (Template template : catalog.templates().values()) {
            conditions.add(template.when());
            template.lines().forEach(line -> conditions.add(line.condition()));
        }
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> {
                    conditions.add(clause.when());
                    addConditions(clause.paragraphs(), conditions);
                }));
        catalog.rules().forEach(rule -> conditions.add(rule.when()));
        return conditions;
    }

    private static void addConditions(List<Block> blocks, List<Condition> conditions) {
        for (Block block : blocks) {
            conditions.add(block.condition());
            addConditions(block.items(), conditions);
        }
    }

    /** Days on which something begins or ends to hold. */
    static Set<LocalDate> days(Catalog catalog) {
        Set<LocalDate> days = new TreeSet<>();
        catalog.clauses().values().forEach(versions -> versions.forEach(clause -> add(clause.validity(), days)));
        catalog.laws().validities().forEach(validity -> add(validity, days));
        for (Municipality municipality : catalog.municipalities().values()) {
            municipality.rules().forEach(rule -> rule.periods().forEach(period -> add(period, days)));
        }
        return days;
    }

    private static void add(Validity validity, Set<LocalDate> days) {
        if (validity.from() != null) {
            days.add(validity.from());
        }
        if (validity.until() != null) {
            days.add(validity.until());
        }
    }

    private void begin(Location place, String name) {
        at = place;
        about = name;
    }

    private void run() {
        alternatives();
        for (Presence.Place place : presence.places()) {
            begin(place.clause().place(), named(place.clause()));
            required(place);
            presence.blocks(place.clause().paragraphs(), place.literal(), (block, in) -> block(place, block, in));
        }
        frames();
        definitions();
        reachable();
    }

    // ---- terms

    /** A block of a template in reading order, with its words as typed. */
    private record Typed(Presence.Place place, Block block, int in, String words) {}

    /** In every set, a term comes after its definition, and a definition has a use. */
    private void definitions() {
        Map<String, List<Typed>> papers = new LinkedHashMap<>();
        for (Presence.Place place : presence.places()) {
            List<Typed> typed = papers.computeIfAbsent(place.template().id(), paper -> new ArrayList<>());
            presence.blocks(
                    place.clause().paragraphs(),
                    place.literal(),
                    (block, in) ->
                            typed.add(new Typed(place, block, in, block.text().source())));
        }
        papers.values().forEach(this::definitions);
    }

    private void definitions(List<Typed> blocks) {
        Map<String, List<Integer>> defined = new LinkedHashMap<>();
        Set<String> local = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (Definitions.Term term : Definitions.in(blocks.get(i).words())) {
                defined.computeIfAbsent(term.word(), word -> new ArrayList<>()).add(i);
                if (term.articleOnly()) {
                    local.add(term.word());
                }
            }
        }
        defined.forEach((word, places) -> {
            if (!local.contains(word)) {
                definition(word, places, blocks, defined.keySet());
            }
        });
    }

    private void definition(String word, List<Integer> defined, List<Typed> blocks, Set<String> terms) {
        begin(
                blocks.get(defined.get(0)).block().place(),
                named(blocks.get(defined.get(0)).place().clause()));
        List<Integer> uses = new ArrayList<>();
        Set<String> relevant = new TreeSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (Definitions.uses(blocks.get(i).words(), word, terms)) {
                uses.add(i);
            }
        }
        for (int index : defined) {
            relevant.addAll(facts(
                    blocks.get(index).place().clause().when(),
                    blocks.get(index).block().condition()));
        }
        for (int use : uses) {
            List<Integer> literals = new ArrayList<>(List.of(blocks.get(use).in()));
            defined.stream()
                    .filter(index -> index <= use)
                    .forEach(index -> literals.add(-blocks.get(index).in()));
            model(literals)
                    .ifPresent(matter -> fault(
                            Diagnostic.of(Code.PRF_08, blocks.get(use).block().place())
                                    .with("term", word),
                            matter,
                            relevant));
        }
        for (int index : defined) {
            List<Integer> literals = new ArrayList<>(List.of(blocks.get(index).in()));
            String own = blocks.get(index).words();
            boolean itself = own.indexOf(word, own.indexOf("「" + word + "」") + word.length() + 2) >= 0
                    && own.contains("「" + word + "」");
            uses.stream()
                    .filter(use -> use > index)
                    .forEach(use -> literals.add(-blocks.get(use).in()));
            if (!itself) {
                model(literals)
                        .ifPresent(matter -> fault(
                                Diagnostic.of(
                                                Code.PRF_09,
                                                blocks.get(index).block().place())
                                        .with("term", word),
                                matter,
                                relevant));
            }
        }
    }

    // ---- exactly one of each set

    private void alternatives() {
        Map<TemplateLine, List<Presence.Place>> lines = new LinkedHashMap<>();
        presence.places()
                .forEach(place -> lines.computeIfAbsent(place.line(), line -> new ArrayList<>())
                        .add(place));
        lines.forEach((line, places) -> {
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    overlap(places.get(i), places.get(j));
                }
            }
            gap((TemplateLine.ClauseLine) line, places);
        });
    }

    private void overlap(Presence.Place first, Presence.Place second) {
        begin(second.clause().place(), named(second.clause()));
        model(first.literal(), second.literal())
                .ifPresent(matter -> fault(
                        Diagnostic.of(Code.PRF_02, second.clause().place())
                                .with("slot", first.line().slot())
                                .with("first", named(first.clause()))
                                .with("second", named(second.clause())),
                        matter,
                        facts(first.clause().when(), second.clause().when())));
    }

    private void gap(TemplateLine.ClauseLine line, List<Presence.Place> places) {
        begin(line.place(), line.slot());
        boolean alternatives =
                places.stream().anyMatch(place -> !place.clause().alternative().isEmpty());
        List<Integer> none = new ArrayList<>();
        none.add(presence.line(places.get(0).template(), line));
        Set<String> relevant = new TreeSet<>();
        for (Presence.Place place : places) {
            none.add(-place.literal());
            relevant.addAll(place.clause().when().facts());
            relevant.add(place.clause().datedBy());
        }
        if (alternatives && !line.noneAllowed()) {
            model(none).ifPresent(matter -> {
                gaps.add(line.slot());
                fault(gapAt(line), matter, relevant);
            });
        } else if (places.size() > 1) {
            versionGap(line, places, relevant);
        }
    }

    /** Between its first and last version, a clause must not be missing for want of a version. */
    private void versionGap(TemplateLine.ClauseLine line, List<Presence.Place> places, Set<String> relevant) {
        LocalDate from = places.stream()
                .map(place -> place.clause().validity().from())
                .map(day -> day == null ? Domain.FIRST_DAY : day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate until = places.stream()
                .map(place -> place.clause().validity().until())
                .map(day -> day == null ? Domain.LAST_DAY.plusDays(1) : day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String datedBy = places.get(0).clause().datedBy();
        List<Integer> within = new ArrayList<>();
        List<Integer> uncovered = new ArrayList<>();
        for (LocalDate day : answers.firstDays()) {
            boolean covered =
                    places.stream().anyMatch(place -> place.clause().validity().contains(day));
            if (!day.isBefore(from) && day.isBefore(until) && !covered) {
                within.add(answers.deciding(datedBy, day));
            }
        }
        uncovered.add(presence.line(places.get(0).template(), line));
        uncovered.add(cnf.or(within));
        uncovered.add(cnf.or(
                places.stream().map(place -> answers.of(place.clause().when())).toList()));
        model(uncovered).ifPresent(matter -> fault(gapAt(line), matter, relevant));
    }

    private static Diagnostic gapAt(TemplateLine.ClauseLine line) {
        return Diagnostic.of(Code.PRF_01, line.place()).with("slot", line.slot());
    }

    // ---- references, laws and values of a block

    private void required(Presence.Place place) {
        for (String required : place.clause().requires()) {
            List<Integer> literals = new ArrayList<>(List.of(place.literal()));
            presence.places().stream()
                    .filter(other -> other.clause().id().equals(required)
                            || other.clause().slot().equals(required))
                    .forEach(other -> literals.add(-other.literal()));
            model(literals)
                    .ifPresent(matter -> fault(
                            Diagnostic.of(Code.PRF_05, place.clause().place())
                                    .with("clause", place.clause().id())
                                    .with("required", required),
                            matter,
                            requirement(place.clause(), required)));
        }
    }

    private Set<String> requirement(Clause clause, String required) {
        Set<String> facts = facts(clause.when());
        catalog.slot(required).forEach(other -> facts.addAll(other.when().facts()));
        catalog.versions(required).forEach(other -> facts.addAll(other.when().facts()));
        return facts;
    }

    private void block(Presence.Place place, Block block, int in) {
        for (RefExpression reference : block.text().references()) {
            reference(reference, place, in, facts(place.clause().when(), block.condition()));
            for (RefTarget target : reference.targets()) {
                law(target, reference.place(), place.clause(), in);
            }
        }
        values(block.text(), in, block.loop() == null ? "" : block.loop().variable());
        if (!possible(in) && possible(place.literal())) {
            fault(
                    Diagnostic.of(Code.PRF_04, block.place())
                            .with("clause", place.clause().id()),
                    null,
                    Set.of());
        }
    }

    private void reference(RefExpression reference, Presence.Place place, int in, Set<String> relevant) {
        List<Integer> allMissing = new ArrayList<>(List.of(in));
        boolean onlyOptional = true;
        for (RefTarget target : reference.targets()) {
            if (target instanceof RefTarget.ToProvision provision) {
                List<Presence.Found> found = presence.find(provision, place);
                relevant.addAll(factsOf(provision, found));
                int present = cnf.or(found.stream().map(Presence.Found::literal).toList());
                if (provision.optional()) {
                    allMissing.add(-present);
                } else {
                    onlyOptional = false;
                    if (!gaps.contains(provision.clause())) {
                        missing(in, present, provision.written(), reference.place(), relevant);
                    }
                }
                part(provision, found, in, reference.place(), relevant);
            } else {
                onlyOptional = false;
            }
            if (target instanceof RefTarget.ToPaper paper) {
                relevant.addAll(factsOf(paper.paper()));
                missing(in, presence.paper(paper.paper()), paper.paper(), reference.place(), relevant);
            }
            if (target instanceof RefTarget.ToForm form) {
                String owner =
                        catalog.template(form.template()).map(Template::annexOf).orElse("");
                missing(in, presence.paper(form.template()), "form:" + form.form(), reference.place(), relevant);
                relevant.addAll(factsOf(owner));
                missing(in, presence.paper(owner), owner, reference.place(), relevant);
            }
        }
        if (onlyOptional) {
            model(allMissing).ifPresent(matter -> fault(dangling("[[…?]]", reference.place()), matter, relevant));
        }
    }

    private Set<String> factsOf(String paper) {
        return catalog.template(paper).map(template -> template.when().facts()).orElse(Set.of());
    }

    /** What decides whether a target is there. */
    private Set<String> factsOf(RefTarget.ToProvision reference, List<Presence.Found> found) {
        Set<String> facts = new TreeSet<>(factsOf(reference.paper()));
        for (Presence.Found target : found) {
            facts.addAll(target.clause().when().facts());
            facts.addAll(target.block().condition().facts());
        }
        catalog.slot(reference.clause())
                .forEach(clause -> facts.addAll(clause.when().facts()));
        return facts;
    }

    private void missing(int in, int present, String written, Location place, Set<String> relevant) {
        model(in, -present).ifPresent(matter -> fault(dangling(written, place), matter, relevant));
    }

    private static Diagnostic dangling(String written, Location place) {
        return Diagnostic.of(Code.PRF_03, place).with("reference", written);
    }

    /** ただし書 and the like must be there in every version that the reference may meet. */
    private void part(
            RefTarget.ToProvision reference, List<Presence.Found> found, int in, Location place, Set<String> relevant) {
        for (Presence.Found target : found) {
            Block block = target.block();
            if (!reference.part().isIn(block.text().source(), !block.items().isEmpty())) {
                model(in, target.literal())
                        .ifPresent(matter -> fault(
                                dangling(
                                        reference.written() + " "
                                                + reference.part().word(),
                                        place),
                                matter,
                                relevant));
            }
        }
    }

    private void law(RefTarget target, Location place, Clause clause, int in) {
        if (target instanceof RefTarget.ToLaw law && law.id().contains(".")) {
            law(law.id(), false, place, clause, in);
        } else if (target instanceof RefTarget.ToPenalty penalty) {
            law(penalty.id(), true, place, clause, in);
        } else if (target instanceof RefTarget.ToLocalRule rule) {
            for (Municipality municipality : catalog.municipalities().values()) {
                for (LocalDate day : answers.firstDays()) {
                    Optional<LocalRule> known = municipality.rule(rule.role(), day);
                    if (known.filter(found -> !found.isPromulgatedAfter(day)).isEmpty()) {
                        notInForce(municipality.id() + " local:" + rule.role(), day, place, clause, in);
                    }
                }
            }
        }
    }

    private void law(String id, boolean penalty, Location place, Clause clause, int in) {
        Optional<Provision> provision = catalog.laws().provision(id);
        if (provision.isEmpty()) {
            return;
        }
        for (LocalDate day : answers.firstDays()) {
            Optional<Provision.Span> span = provision.get().citableOn(day);
            boolean settled = span.isPresent() && (!penalty || span.get().penalty() != null);
            if (!settled) {
                notInForce(id, day, place, clause, in);
            }
        }
    }

    private void notInForce(String id, LocalDate day, Location place, Clause clause, int in) {
        model(in, answers.deciding(clause.datedBy(), day))
                .ifPresent(matter -> fault(
                        Diagnostic.of(Code.PRF_06, place).with("provision", id).with("date", day),
                        matter,
                        Set.of(clause.datedBy())));
    }

    /** A value that is printed must be one that somebody can give. */
    private void values(TemplateText text, int in, String variable) {
        Matcher matcher = VALUE.matcher(text.source());
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            String path = factOf(matcher.group(1));
            if (path != null && seen.add(path) && !matcher.group(1).startsWith(variable + ".")) {
                boolean never =
                        model(in).isPresent() && model(in, answers.given(path)).isEmpty();
                Optional<FactType> type = catalog.vocabulary().find(path);
                boolean computed = type.isPresent() && type.get().from() == FactType.Origin.COMPUTED;
                Condition needs = org.jobun.matter.Computed.givenWhen(path);
                Optional<Set<Integer>> without =
                        computed ? model(in, -answers.of(beyondInput(needs))) : Optional.empty();
                if (never || without.isPresent()) {
                    fault(
                            Diagnostic.of(Code.PRF_07, text.placeOf(matcher.start() + 1))
                                    .with("fact", path)
                                    .with("label", type.map(FactType::label).orElse(path)),
                            without.orElse(null),
                            needs.facts());
                }
            }
        }
    }

    /**
     * What a computed value needs beside amounts and days of the matter: one that is not known yet is a blank, but a number
     * of parts that do not exist, or a tax that nobody owes, is a fault.
     */
    private static Condition beyondInput(Condition needs) {
        if (needs instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(ProveCatalog::beyondInput).toList());
        }
        if (needs instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(ProveCatalog::beyondInput).toList());
        }
        boolean input =
                needs instanceof Condition.Given given && INPUT_GROUPS.stream().anyMatch(given.path()::startsWith);
        return input ? Condition.ALWAYS : needs;
    }

    private String factOf(String name) {
        if (answers.knows(name)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && answers.knows(name.substring(0, dot)) ? name.substring(0, dot) : null;
    }

    // ---- texts of templates, and what is never reached

    private void frames() {
        for (Template template : catalog.templates().values()) {
            begin(template.file().place(), template.id());
            for (TemplateLine line : template.lines()) {
                int in = presence.line(template, line);
                for (TemplateText text : line.texts()) {
                    for (RefExpression reference : text.references()) {
                        for (RefTarget target : reference.targets()) {
                            if (target instanceof RefTarget.ToPaper paper) {
                                missing(
                                        in,
                                        presence.paper(paper.paper()),
                                        paper.paper(),
                                        reference.place(),
                                        line.condition().facts());
                            }
                        }
                    }
                }
            }
        }
    }

    private void reachable() {
        Map<Clause, List<Integer>> ways = new LinkedHashMap<>();
        presence.places()
                .forEach(place -> ways.computeIfAbsent(place.clause(), clause -> new ArrayList<>())
                        .add(place.literal()));
        ways.forEach((clause, literals) -> {
            begin(clause.place(), named(clause));
            boolean proved = clause.validity().from() == null
                    || !clause.validity().from().isAfter(Domain.LAST_DAY);
            if (proved && !possible(cnf.or(literals))) {
                fault(Diagnostic.of(Code.PRF_04, clause.place()).with("clause", named(clause)), null, Set.of());
            }
        });
    }

    // ---- models and faults

    private boolean possible(int... literals) {
        return cnf.model(literals).isPresent();
    }

    /** A way to make all literals true, if possible one whose contract has a date: that is how people think. */
    private Optional<Set<Integer>> model(int... literals) {
        Optional<Set<Integer>> any = cnf.model(literals);
        int[] dated = Arrays.copyOf(literals, literals.length + 1);
        dated[literals.length] = answers.given("dates.conclusion");
        return any.isEmpty() ? any : cnf.model(dated).or(() -> any);
    }

    private Optional<Set<Integer>> model(List<Integer> literals) {
        return model(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<String> facts(Condition... conditions) {
        Set<String> facts = new TreeSet<>();
        Arrays.stream(conditions).forEach(condition -> facts.addAll(condition.facts()));
        return facts;
    }

    private void fault(Diagnostic diagnostic, Set<Integer> trues, Set<String> relevant) {
        boolean known = faults.stream()
                .anyMatch(fault -> fault.diagnostic().code() == diagnostic.code()
                        && fault.diagnostic().location().equals(diagnostic.location())
                        && fault.diagnostic().code() != Code.PRF_02);
        if (known) {
            return;
        }
        Map<String, String> values = trues == null ? new TreeMap<>() : answers.read(trues);
        StringBuilder example = new StringBuilder();
        Set<String> shown = new TreeSet<>();
        for (String path : relevant) {
            // Where a date is not given, the one that stands in for it is shown.
            boolean date = path.startsWith("dates.") && !values.containsKey(path);
            shown.add(date && values.containsKey(Answers.standIn(values)) ? Answers.standIn(values) : path);
        }
        for (String path : shown) {
            example.append(example.length() == 0 ? "" : "、")
                    .append(path)
                    .append(" = ")
                    .append(values.getOrDefault(path, "－"));
        }
        String matter = trues == null ? "" : Counterexample.matter(values, catalog);
        faults.add(new Proof.Fault(diagnostic.with("example", example), matter));
    }

    private static String named(Clause clause) {
        return clause.version().equals("-") ? clause.id() : clause.id() + "@" + clause.version();
    }
}
