package org.jobun.matter;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;

/** 名簿: the firms that a body has registered. Read when it is first asked; may be shared by threads. */
public final class FirmRegister {
    private final String file;
    private final String sha256;
    private final Supplier<Read> reading;
    private volatile Read read;
    private volatile Map<String, List<Firm>> byKey;

    /**
     * What came of reading it.
     *
     * @param found what is wrong with it; a firm that can be told is there none the less
     */
    public record Read(List<Firm> firms, Diagnostics found) {
        public Read {
            firms = List.copyOf(firms);
        }
    }

    /**
     * A register that is read later.
     *
     * @param file as the user knows it
     * @param reading always gives the same
     */
    public FirmRegister(String file, String sha256, Supplier<Read> reading) {
        this.file = file;
        this.sha256 = sha256;
        this.reading = reading;
    }

    /** The file as the user knows it. */
    public String file() {
        return file;
    }

    /** Hash of the file, in hex. */
    public String sha256() {
        return sha256;
    }

    /** What it says, and what is wrong with it. */
    public Read read() {
        Read known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    /** Its firms, in its order. */
    public List<Firm> firms() {
        return read().firms();
    }

    /** The firms of a number; where there are none, those of a name. */
    public List<Firm> called(String text) {
        Map<String, List<Firm>> known = byKey();
        List<Firm> numbered = known.getOrDefault("#" + numberKey(text), List.of());
        return numbered.isEmpty() ? known.getOrDefault(nameKey(text), List.of()) : numbered;
    }

    private Map<String, List<Firm>> byKey() {
        Map<String, List<Firm>> known = byKey;
        if (known == null) {
            known = firms().stream()
                    .filter(firm -> !firm.number().isEmpty())
                    .collect(Collectors.groupingBy(firm -> "#" + numberKey(firm.number())));
            known.putAll(firms().stream().collect(Collectors.groupingBy(firm -> nameKey(firm.name()))));
            byKey = known;
        }
        return known;
    }

    /** 0012 and 12, in letters of whatever width: a spreadsheet takes noughts away. */
    private static String numberKey(String number) {
        return WrittenValue.narrow(number).replaceFirst("^0+(?=.)", "");
    }

    /** A name without spaces; ㈱ is 株式会社. */
    static String nameKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s　]", "")
                .replace("(株)", "株式会社")
                .replace("(有)", "有限会社")
                .replace("(同)", "合同会社");
    }

    /** Firms whose number, name, reading or address holds all of the words; all of them where there are none. */
    public List<Firm> search(String words) {
        List<String> wanted = words.isBlank()
                ? List.of()
                : List.of(Normalizer.normalize(words.strip(), Normalizer.Form.NFKC)
                        .split("[\\s　]+"));
        return firms().stream()
                .filter(firm -> wanted.stream().allMatch(word -> holds(firm, word)))
                .toList();
    }

    private static boolean holds(Firm firm, String word) {
        return Optional.of(word).stream()
                .anyMatch(one -> firm.values().values().stream()
                        .anyMatch(value -> Normalizer.normalize(value, Normalizer.Form.NFKC)
                                .contains(one)));
    }
}
