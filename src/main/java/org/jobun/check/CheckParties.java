package org.jobun.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.WrittenValue;
import org.jobun.text.CheckDigit;

/** Who contracts: each is somebody else than the others, numbers of a firm agree, names are written with letters. */
public final class CheckParties {
    /** 〓, which printers put for a letter that they do not have. */
    private static final String GETA = "〓";
    /** The fact by which an officer says that a letter is to be printed although no font has it. */
    private static final String ACCEPTED = "characters.accepted";

    private final Matter matter;
    private final Diagnostics found;

    private CheckParties(Matter matter, Diagnostics found) {
        this.matter = matter;
        this.found = found;
    }

    /** @param finalPaper true where a letter that stands for a missing one is an error */
    public static void of(Matter matter, boolean finalPaper, Diagnostics found) {
        CheckParties check = new CheckParties(matter, found);
        check.contractsWithItself();
        check.firmTwice();
        check.numbers();
        check.geta(finalPaper);
    }

    /** Whether an officer has said that a letter is to be printed although no font has it. */
    public static boolean isAccepted(Matter matter, String letter) {
        return matter.facts()
                .plain(ACCEPTED)
                .filter(list -> list.contains(letter))
                .isPresent();
    }

    private void contractsWithItself() {
        String body = firm(matter.municipality().name());
        text("contractor.name")
                .filter(fact -> firm(fact.value().plain()).equals(body))
                .ifPresent(fact -> found.add(Diagnostic.of(Code.FCT_16, fact.place())
                        .with("word", fact.value().plain())
                        .with("variant", "FIRM")));
    }

    private void firmTwice() {
        matter.facts()
                .find("members")
                .filter(fact -> fact.value() instanceof FactValue.Rows)
                .ifPresent(members -> firmTwice(members, ((FactValue.Rows) members.value()).rows()));
    }

    private void firmTwice(Fact members, List<Map<String, String>> rows) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.get(i).getOrDefault("name", "");
            String number = rows.get(i).getOrDefault("corporate_number", "");
            Integer sameName = name.isEmpty() ? null : names.putIfAbsent(firm(name), i);
            Integer sameNumber = number.isEmpty() ? null : numbers.putIfAbsent(number, i);
            if (sameNumber != null) {
                reportTwice(members, sameNumber, i, name + "（法人番号 " + number + "）");
            } else if (sameName != null) {
                reportTwice(members, sameName, i, name);
            }
        }
    }

    /** @param first row of the firm, from 0; so is {@code second} */
    private void reportTwice(Fact members, int first, int second, String firm) {
        found.add(Diagnostic.of(Code.FCT_17, members.place())
                .with("fact", "members")
                .with("first", first + 1)
                .with("second", second + 1)
                .with("firm", firm));
    }

    /** The registration number of a company is T and its 法人番号; that of a sole trader is another. */
    private void numbers() {
        Optional<String> corporate =
                text("contractor.corporate_number").map(fact -> fact.value().plain());
        text("contractor.invoice_number").ifPresent(invoice -> {
            String number = invoice.value().plain();
            if (corporate.isPresent() && !number.equals("T" + corporate.get())) {
                found.add(about(Code.FCT_18, invoice).with("corporate", corporate.get()));
            } else if (corporate.isEmpty() && !CheckDigit.isCorporateNumber(number.substring(1))) {
                found.add(about(Code.FCT_19, invoice));
            }
        });
    }

    private static Diagnostic about(Code code, Fact fact) {
        return Diagnostic.of(code, fact.place())
                .with("fact", fact.path())
                .with("found", fact.value().plain());
    }

    private void geta(boolean finalPaper) {
        if (isAccepted(matter, GETA)) {
            return;
        }
        for (Fact fact : matter.facts().all()) {
            boolean has = fact.source() != Fact.Source.COMPUTED && holds(fact.value(), GETA);
            if (has) {
                found.add(Diagnostic.of(Code.FNT_06, fact.place())
                        .with("fact", fact.path())
                        .as(finalPaper ? Severity.ERROR : Severity.WARNING));
            }
        }
    }

    private static boolean holds(FactValue value, String letter) {
        return value instanceof FactValue.Rows rows
                ? rows.rows().stream().anyMatch(row -> row.values().stream().anyMatch(cell -> cell.contains(letter)))
                : value instanceof FactValue.Text text && text.text().contains(letter);
    }

    private Optional<Fact> text(String path) {
        return matter.facts().find(path).filter(fact -> fact.value() instanceof FactValue.Text);
    }

    /** ㈱ and 株式会社, full and half width, with and without spaces are one firm. */
    private static String firm(String name) {
        return WrittenValue.narrow(name).replace("(株)", "株式会社").replace("(有)", "有限会社");
    }
}
