package org.jobun.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jobun.text.Validity;

/**
 * Amounts and rates that the state fixes, by day: duty on contract papers, consumption tax, ceilings of small negotiated
 * contracts, and the customary floor of shares in a consortium. Read from {@code laws/money.yaml}.
 *
 * @param stampDuties 印紙税 on contracts for work (請負)
 * @param taxRates 消費税及び地方消費税
 * @param ceilings 少額の随意契約 (地方自治法施行令別表第五)
 * @param shareFloors what holds where a body has no rule of its own
 * @param lateRates 支払遅延防止法第8条第1項の規定により財務大臣が決定する率
 * @param agreements amounts from which 政府調達に関する協定 reaches a contract, laid out as the ceilings are
 * @param councils planned prices from which 議会の議決 is needed (地方自治法第96条第1項第5号及び第8号), laid out so too, with 市 and 町村 apart
 */
public record MoneyTable(
        List<StampDuty> stampDuties,
        List<TaxRate> taxRates,
        List<Ceilings> ceilings,
        List<ShareFloor> shareFloors,
        List<LateRate> lateRates,
        List<Ceilings> agreements,
        List<Ceilings> councils) {

    /** Nothing known: every question stays open. */
    public static final MoneyTable EMPTY =
            new MoneyTable(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public MoneyTable {
        stampDuties = List.copyOf(stampDuties);
        taxRates = List.copyOf(taxRates);
        ceilings = List.copyOf(ceilings);
        shareFloors = List.copyOf(shareFloors);
        lateRates = List.copyOf(lateRates);
        agreements = List.copyOf(agreements);
        councils = List.copyOf(councils);
    }

    /**
     * Duty on a paper, in yen.
     *
     * @param freeBelow a contract of less than this is free
     * @param withoutAmount duty of a paper that states no amount
     * @param brackets in ascending order; the last has no upper end
     */
    public record StampDuty(
            Validity validity, long freeBelow, long withoutAmount, List<Bracket> brackets, String source) {
        public StampDuty {
            brackets = List.copyOf(brackets);
        }

        /** The duty on a paper that states this amount. */
        public long on(long yen) {
            if (yen < freeBelow) {
                return 0;
            }
            return brackets.stream()
                    .filter(bracket -> yen <= bracket.upTo())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the last bracket has no end"))
                    .duty();
        }
    }

    /** Amounts up to {@code upTo} yen (inclusive; {@link Long#MAX_VALUE} for no end) and their duty in yen. */
    public record Bracket(long upTo, long duty) {}

    /** The sum of both taxes on supplies of a period, in percent. */
    public record TaxRate(Validity validity, int percent, String source) {}

    /** Ceilings in yen of a period: kind of body → kind of contract → yen. */
    public record Ceilings(Validity validity, Map<String, Map<String, Long>> yen, String source) {
        public Ceilings {
            yen = Map.copyOf(yen);
        }

        public Optional<Long> of(String body, String kind) {
            return Optional.ofNullable(yen.getOrDefault(body, Map.of()).get(kind));
        }
    }

    /** The least share of a member, as a part ({@code numerator/denominator}) of an equal share. */
    public record ShareFloor(Validity validity, long numerator, long denominator, String source) {}

    /** A rate of a year, in hundredths. */
    public record LateRate(Validity validity, BigDecimal percent, String source) {}

    /** The rate of late payment for contracts made on a day; empty where nobody read the announcement. */
    public Optional<BigDecimal> lateRate(LocalDate day) {
        return on(day, lateRates, LateRate::validity).map(LateRate::percent);
    }

    public Optional<Ceilings> agreement(LocalDate day) {
        return on(day, agreements, Ceilings::validity);
    }

    public Optional<Ceilings> council(LocalDate day) {
        return on(day, councils, Ceilings::validity);
    }

    public Optional<StampDuty> stampDuty(LocalDate day) {
        return on(day, stampDuties, StampDuty::validity);
    }

    /** The rate on what is supplied on a day; empty before there was such a tax. */
    public Optional<TaxRate> taxRate(LocalDate day) {
        return on(day, taxRates, TaxRate::validity);
    }

    /** Whether the rate changes after the first day and not after the last. */
    public boolean taxChangesWithin(LocalDate first, LocalDate last) {
        return taxRates.stream()
                .map(rate -> rate.validity().from())
                .anyMatch(from -> from != null && from.isAfter(first) && !from.isAfter(last));
    }

    public Optional<Ceilings> ceilings(LocalDate day) {
        return on(day, ceilings, Ceilings::validity);
    }

    public Optional<ShareFloor> shareFloor(LocalDate day) {
        return on(day, shareFloors, ShareFloor::validity);
    }

    private static <T> Optional<T> on(LocalDate day, List<T> entries, Function<T, Validity> validity) {
        return entries.stream()
                .filter(entry -> validity.apply(entry).contains(day))
                .findFirst();
    }
}
