package org.jobun.renewal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;

/** The columns of the table that say something of a matter: each once as it was, and once as it is to be. */
final class Columns {
    /** Written after the heading of what last year said. */
    static final String FORMER = "（前年度）";

    static final String NUMBER = "元の番号";
    static final String BODY = "団体";
    static final String FORMER_ID = "前年度の案件番号";
    static final String RENEW = "更新";
    /** As the batch knows it. */
    static final String ID = "案件番号";

    static final String CLAUSES = "変わる条項";
    static final String LAWS = "変わる法令";
    static final String PROBLEMS = "問題";
    static final String SOURCE = "出所";

    /** In front of what is edited. */
    static final List<String> FRONT = List.of(NUMBER, BODY, FORMER_ID, RENEW, ID);

    /** Behind it. */
    static final List<String> BEHIND = List.of(CLAUSES, LAWS, PROBLEMS, SOURCE);

    /** What a year changes, wherever anybody says it. */
    private static final Set<String> YEARLY = Set.of(
            "contract.name",
            "contract.number",
            "contract.amount",
            "dates.conclusion",
            "dates.start",
            "dates.end",
            "method",
            "negotiated_ground",
            "negotiated.reason",
            "contractor.representative_title",
            "contractor.representative_name");

    private final Vocabulary vocabulary;
    private final Map<String, FactType> byHeading = new LinkedHashMap<>();

    Columns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> labels = new HashSet<>();
        for (FactType type : vocabulary.all()) {
            if (isOfMatters(type)) {
                // An amount and the choice whether there is one may bear one name (契約保証金).
                String label = labels.add(type.label()) ? type.label() : type.label() + "（選択）";
                byHeading.putIfAbsent(label, type);
            }
        }
    }

    private static boolean isOfMatters(FactType type) {
        boolean said = type.from() == FactType.Origin.MATTER || type.kind() == FactType.Kind.CHOICE;
        return said && type.kind() != FactType.Kind.LIST && !type.path().startsWith("change.");
    }

    /** Heading → fact, of all that may be edited. */
    Map<String, FactType> byHeading() {
        return byHeading;
    }

    /** Those that some matters need, in the order of the vocabulary: heading → fact. */
    Map<String, FactType> of(List<Former> matters, NewYear year) {
        Map<String, FactType> needed = new LinkedHashMap<>();
        byHeading.forEach((heading, type) -> {
            if (YEARLY.contains(type.path()) || matters.stream().anyMatch(one -> isYearly(type, one, year))) {
                needed.put(heading, type);
            }
        });
        return needed;
    }

    private static boolean isYearly(FactType type, Former matter, NewYear year) {
        String text = matter.answers().text(type.path()).orElse("");
        if (text.isEmpty()) {
            return false;
        }
        return switch (type.kind()) {
            case DATE, MONEY -> true;
            case TEXT -> isOfPeople(type.path()) || !NewYear.moved(text, 1).equals(text);
            default -> false;
        };
    }

    /** Whether a person may have changed: representatives, managers, whoever is asked. */
    private static boolean isOfPeople(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return last.matches(".*(representative|manager|contact|person_in_charge).*")
                || path.startsWith("contractor.branch.");
    }

    /** Settled anew each year: empty is not yet known. Anything else that is empty stays as it was. */
    static boolean isOpen(FactType type) {
        return type.kind() == FactType.Kind.DATE || type.path().equals("contract.number");
    }

    /** A value as people read it. */
    static String shown(FactType type, String value) {
        return type.kind() == FactType.Kind.CHOICE ? type.values().getOrDefault(value, value) : value;
    }

    /** What people wrote, as a matter file says it. */
    static String written(FactType type, String shown) {
        return type.values().entrySet().stream()
                .filter(value ->
                        type.kind() == FactType.Kind.CHOICE && value.getValue().equals(shown.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(shown.strip());
    }

    /** All columns in order. */
    static List<String> headings(Map<String, FactType> edited) {
        List<String> all = new ArrayList<>(FRONT);
        edited.keySet().forEach(heading -> {
            all.add(heading + FORMER);
            all.add(heading);
        });
        all.addAll(BEHIND);
        return all;
    }
}
