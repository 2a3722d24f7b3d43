package org.jobun.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Matter files, as many as wanted: {@code matters/consortium.yaml} with names, dates, amount, addresses and people that
 * differ from number to number. Of its papers, only the contract is asked for.
 */
final class Matters {
    private static final List<String> FAMILIES = List.of("佐伯", "大浦", "越後", "宮﨑", "髙木", "𠮷田", "白川", "浜野");
    private static final List<String> GIVEN = List.of("光", "稔", "渉", "徹", "薫", "望", "誠");

    /** What differs. */
    private interface Varied {
        String of(int number);
    }

    /** Words of the file → what stands there instead. */
    private static final Map<String, Varied> CHANGES = Map.ofEntries(
            Map.entry("id: consortium\n", n -> "id: tender-" + n + "\npapers: [contract]\n"),
            Map.entry("窓口支援システム構築業務", n -> "窓口支援システム構築業務その" + two(n)),
            Map.entry("汐情第52号", n -> "汐情第" + two(n) + "号"),
            Map.entry("amount: 66000000", n -> "amount: " + (66_000_000 + n % 8_999 * 1_001)),
            Map.entry("conclusion: 2026-12-21\n  start: 2026-12-21", Matters::days),
            Map.entry("end: 2027-03-31", n -> "end: 2027-03-" + (10 + n % 22)),
            Map.entry("汐ノ浜・東邦共同企業体", n -> "汐ノ浜・東邦第" + two(n) + "共同企業体"),
            Map.entry("青葉野市中央二丁目10番1号", n -> "青葉野市中央二丁目" + two(n) + "番1号"),
            Map.entry("汐ノ浜市港通一丁目4番", n -> "汐ノ浜市港通一丁目" + (1 + n % 9) + "番"),
            Map.entry("汐ノ浜市栄町五丁目2番", n -> "汐ノ浜市栄町五丁目" + (1 + n / 9 % 9) + "番"),
            Map.entry("佐伯　光", n -> person(n)),
            Map.entry("𠮷田　稔", n -> person(n / 3 + 1)),
            Map.entry("越後　渉", n -> person(n / 5 + 2)),
            Map.entry("宮﨑　徹", n -> person(n / 7 + 3)),
            Map.entry("髙木　さくら", n -> person(n / 11 + 4)));

    private final List<Object> pieces;

    private Matters(List<Object> pieces) {
        this.pieces = pieces;
    }

    static Matters of(Path file) throws IOException {
        List<Object> pieces = List.of(Files.readString(file));
        for (Map.Entry<String, Varied> change : CHANGES.entrySet()) {
            pieces = split(pieces, change.getKey(), change.getValue());
        }
        return new Matters(pieces);
    }

    private static List<Object> split(List<Object> pieces, String words, Varied change) {
        List<Object> out = new ArrayList<>();
        for (Object piece : pieces) {
            if (!(piece instanceof String text)) {
                out.add(piece);
                continue;
            }
            int from = 0;
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
                out.add(text.substring(from, at));
                out.add(change);
                from = at + words.length();
            }
            out.add(text.substring(from));
        }
        if (out.size() == pieces.size()) {
            throw new IllegalStateException("the matter file has no " + words);
        }
        return out;
    }

    /** Answers that other matters give otherwise, each of two, so that no two of a thousand answer alike. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of("nature: contracting", "nature: quasi-mandate"),
            List.of("payment: lump-sum", "payment: monthly"),
            List.of("attendance: always", "attendance: office-hours"),
            List.of("entry_control: register", "entry_control: ic-card"),
            List.of("carry_out: prohibited", "carry_out: per-occasion"),
            List.of("disposal_proof: attended", "disposal_proof: certificate"),
            List.of("contractor_dispatch: none", "contractor_dispatch: reported"),
            List.of("audit: self-check", "audit: by-client"),
            List.of("backup: as-needed", "backup: by-plan"),
            List.of("mynumber: yes", "mynumber: no"),
            List.of("deposit: exempt", "deposit: paid"));

    /** How many matters answer differently, all pairs of answers gone through. */
    static final int DIFFERENT = 1 << ANSWERS.size();

    /** The text of a matter file whose answers no other number below {@link #DIFFERENT} gives. */
    byte[] yamlWithOtherAnswers(int number) {
        StringBuilder out = new StringBuilder(new String(yaml(number), StandardCharsets.UTF_8));
        for (int i = 0; i < ANSWERS.size(); i++) {
            out.append("  ").append(ANSWERS.get(i).get(number >> i & 1)).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a matter file. */
    byte[] yaml(int number) {
        StringBuilder out = new StringBuilder(4_000);
        for (Object piece : pieces) {
            out.append(piece instanceof Varied varied ? varied.of(number) : piece);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String days(int number) {
        int day = 14 + number % 15;
        return "conclusion: 2026-12-" + day + "\n  start: 2026-12-" + day;
    }

    private static String person(int number) {
        return FAMILIES.get(number % FAMILIES.size()) + "　" + GIVEN.get(number % GIVEN.size());
    }

    private static int two(int number) {
        return 10 + number % 90;
    }
}
