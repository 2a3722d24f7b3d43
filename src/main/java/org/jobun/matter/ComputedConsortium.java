package org.jobun.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.matter.FactValue.Fraction;

/** 共同企業体: what follows from the list of its members: how many, their shares, who signs for all. */
final class ComputedConsortium {
    private static final Condition MEMBERS =
            Condition.all(new Condition.OneOf("party", List.of("consortium")), new Condition.Given("members", true));

    /** When its facts exist; those not listed always do. */
    static final Map<String, Condition> GIVEN_WHEN = givenWhen();

    private static Map<String, Condition> givenWhen() {
        Map<String, Condition> conditions = Stream.of(
                        "other_members",
                        "lead_member",
                        "consortium.size",
                        "consortium.size_outside",
                        "consortium.shares",
                        "consortium.shares_whole",
                        "consortium.share_floor",
                        "consortium.below_floor")
                .collect(Collectors.toMap(Function.identity(), path -> MEMBERS));
        conditions.put("consortium.equal_part", MatterDates.ANY);
        return Map.copyOf(conditions);
    }

    private final FactSheet sheet;
    private final BodyMoney money;

    ComputedConsortium(FactSheet sheet, BodyMoney money) {
        this.sheet = sheet;
        this.money = money;
    }

    void add() {
        List<Map<String, String>> members = sheet.is("party", "consortium") ? sheet.rows("members") : List.of();
        // One copy for the municipality, one for each who signs with it.
        sheet.put("contract.copies", new FactValue.Number(1 + Math.max(1, members.size())));
        // The least share of a member follows from the rule of the body on the day of the contract.
        Optional<Fraction> ofEqual = sheet.conclusion().flatMap(money::floor);
        ofEqual.ifPresent(part -> sheet.put("consortium.equal_part", part));
        if (!members.isEmpty()) {
            shares(shares(members), ofEqual);
            // Those who empower the representative.
            sheet.put("lead_member", new FactValue.Rows(members.subList(0, 1)));
            sheet.put("other_members", new FactValue.Rows(members.subList(1, members.size())));
            signatory(members.get(0));
        }
    }

    private void shares(List<Fraction> shares, Optional<Fraction> ofEqual) {
        Fraction total = shares.stream().reduce(Fraction.NOTHING, Fraction::plus);
        sheet.put("consortium.size", new FactValue.Number(shares.size()));
        sheet.putFlag("consortium.size_outside", isOutside(shares.size()));
        sheet.put("consortium.shares", total);
        sheet.putFlag("consortium.shares_whole", total.isWhole());
        ofEqual.ifPresent(part -> {
            Fraction floor = new Fraction(part.numerator(), part.denominator() * shares.size()).plus(Fraction.NOTHING);
            sheet.put("consortium.share_floor", floor);
            sheet.putFlag("consortium.below_floor", shares.stream().anyMatch(share -> share.isLessThan(floor)));
        });
    }

    /** Whether the body wants fewer members, or more. */
    private boolean isOutside(int size) {
        return sheet.number("figures.members_least")
                        .filter(least -> size < least)
                        .isPresent()
                || sheet.number("figures.members_most")
                        .filter(most -> size > most)
                        .isPresent();
    }

    /** The share of each member; nothing where none is written. */
    private static List<Fraction> shares(List<Map<String, String>> members) {
        return members.stream()
                .map(member -> Optional.ofNullable(member.get("share"))
                        .map(Fraction::of)
                        .orElse(Fraction.NOTHING))
                .toList();
    }

    /** The consortium signs by its first member. */
    private void signatory(Map<String, String> first) {
        sheet.plain("consortium.name").ifPresent(name -> sheet.putIfMissing("contractor.name", name));
        sheet.plain("consortium.office").ifPresent(office -> sheet.putIfMissing("contractor.address", office));
        String title = first.getOrDefault("name", "") + "　" + first.getOrDefault("representative_title", "");
        sheet.putIfMissing("contractor.representative_title", title.strip());
        sheet.putIfMissing("contractor.representative_name", first.getOrDefault("representative_name", ""));
    }
}
