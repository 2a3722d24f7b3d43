package org.jobun.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 公用文の書き方: what legal offices correct most, found in a text. After 公用文作成の考え方 (文化審議会建議, 2022), the
 * list of 常用漢字 and 送り仮名の付け方. Only what is wrong in nearly every place is reported.
 */
public final class OfficialStyle {
    private OfficialStyle() {}

    /** Kind of finding. */
    public enum Kind {
        /** 並びに without 及び, 若しくは without 又は in a sentence. */
        CONJUNCTION,
        /** ただし, この場合において: not at the head of a sentence, or without 、. */
        PROVISO,
        /** A comma before 及び or 又は between nouns; the same conjunction twice in a row of nouns. */
        COMMA,
        /** A word that is written otherwise. */
        WORD,
        /** Half-width kana and brackets, full-width Latin letters and digits: the house style decides on width. */
        WIDTH
    }

    /**
     * A finding.
     *
     * @param at index of its first character
     * @param text as found
     * @param expected how it is written, or empty
     */
    public record Finding(Kind kind, int at, String text, String expected) {}

    private static final Map<Sought, String> WORDS = new LinkedHashMap<>();

    private static void word(String pattern, String expected) {
        WORDS.put(Sought.ofWords(pattern), expected);
    }

    static {
        word("および", "及び");
        word("ならびに", "並びに");
        word("または", "又は");
        word("もしくは|若くは", "若しくは");
        word("但し", "ただし");
        word("尚、", "なお、");
        word("且つ", "かつ");
        word("(?<=。|^)従って、", "したがって、");
        word("予め", "あらかじめ");
        word("(?<!の)すべて(?=の|に|が|を)", "全て");
        word("出来る|出来ない", "できる");
        word("下さい", "ください");
        word("行な(?=わ|い|う|え|っ)", "行");
        word("表わ(?=さ|し|す|せ)", "表");
        word("現わ(?=れ|さ|し|す)", "現");
        word("当って", "当たって");
        word("基き", "基づき");
        word("速か", "速やか");
        word("取扱(?=う|わ|え|っ)", "取り扱");
        word("取り扱い(?=の|を|に|が|は、)", "取扱い");
        word("手続き", "手続");
        word("支払い(?=の|を|に|が|は、)", "支払");
        word("申し込み(?=の|を|に|が)", "申込み");
        word("引き渡し(?=の|を|に|が)", "引渡し");
        word("立ち会い(?=の|を|に|が)", "立会い");
        word("打ち合わせ(?=の|を|に|が)", "打合せ");
        word("問い合わせ(?=の|を|に|が)", "問合せ");
        word("届け出(?=の|を|に|が)", "届出");
        word("届出(?=なけれ|る|て)", "届け出");
        word("受け取り(?=の|を|に|が)", "受取り");
        word("貸し付け(?=の|を|に|が)", "貸付け");
        word("(?<=[0-9０-９])(?:ヶ|ケ|ヵ|カ|箇)月", "か月");
        word("(?<=[0-9０-９])(?:ヶ|ケ|ヵ|カ|箇)所", "か所");
        word("漏洩", "漏えい");
        word("改竄", "改ざん");
        word("充分", "十分");
        word("看做|見做", "みな");
        word("則り|則って", "のっとり");
        word("遡及的に遡", "遡");
        word("事が(?=でき|ある|ない)", "ことが");
        word("(?<=した|する)時は", "ときは");
        word("(?<=した|する)所に", "ところに");
        word("(?<=る)為(?=に|、)", "ため");
        word("等々", "等");
        word("等など", "等");
    }

    private static final String NOUN = "[\\p{IsHan}\\p{IsKatakana}ー々]";
    private static final Sought COMMA = Sought.of(
            Pattern.compile("(?<=" + NOUN + ")、(?:及び|又は|並びに|若しくは)(?=" + NOUN + "{1,8}[のをがにはと])"
                    + "(?<!(?:うち|とき|場合|もの)、(?:及び|又は))"),
            "、及び",
            "、又は",
            "、並びに",
            "、若しくは");
    private static final Sought TWICE =
            Sought.of(Pattern.compile(NOUN + "{2,}(及び|又は)" + NOUN + "{2,}\\1(?=" + NOUN + "{2,})"), "及び", "又は");
    private static final Sought PROVISO = Sought.of(Pattern.compile("ただし(?!書(?![面類]))|この場合において"), "ただし", "この場合において");
    private static final Sought WIDTH = Sought.of(
            Pattern.compile("[Ａ-Ｚａ-ｚ０-９｡-ﾟ]+|(?<=[^\\x00-\\x7F])[(](?=[^\\x00-\\x7F])"
                    + "|(?<=[^\\x00-\\x7F])[,;](?=[^\\x00-\\x7F])|[~～]"),
            letter -> letter >= '０' && letter <= 'ﾟ' || "(,;~".indexOf(letter) >= 0);

    /**
     * Everything found in a text, in order.
     *
     * @param lists true where the text names several provisions that will be joined with 及び or 又は
     */
    public static List<Finding> in(String text, boolean lists) {
        List<Finding> findings = new ArrayList<>();
        conjunctions(text, lists, findings);
        provisos(text, findings);
        matches(COMMA, Kind.COMMA, text, findings);
        matches(TWICE, Kind.COMMA, text, findings);
        matches(WIDTH, Kind.WIDTH, text, findings);
        WORDS.forEach((pattern, expected) -> {
            Matcher matcher = pattern.in(text);
            while (matcher.find()) {
                findings.add(new Finding(Kind.WORD, matcher.start(), matcher.group(), expected));
            }
        });
        findings.sort(Comparator.comparingInt(Finding::at));
        return findings;
    }

    /** 並びに joins what 及び has joined already, 若しくは stands inside 又は (法制執務). */
    private static void conjunctions(String text, boolean lists, List<Finding> findings) {
        int start = 0;
        while (start < text.length()) {
            int stop = text.indexOf('。', start);
            while (stop >= 0 && stop + 1 < text.length() && text.charAt(stop + 1) == '）') {
                // …という。） does not end the sentence around it.
                stop = text.indexOf('。', stop + 1);
            }
            int end = stop < 0 ? text.length() : stop + 1;
            String sentence = text.substring(start, end);
            pair(sentence, "並びに", "及び", start, lists, findings);
            pair(sentence, "若しくは", "又は", start, lists, findings);
            start = end;
        }
    }

    private static void pair(
            String sentence, String word, String needs, int start, boolean lists, List<Finding> findings) {
        int at = sentence.indexOf(word);
        if (at >= 0 && !sentence.contains(needs) && !lists) {
            findings.add(new Finding(Kind.CONJUNCTION, start + at, word, needs));
        }
    }

    private static void provisos(String text, List<Finding> findings) {
        Matcher matcher = PROVISO.in(text);
        while (matcher.find()) {
            boolean head = matcher.start() == 0 || "。（「".indexOf(text.charAt(matcher.start() - 1)) >= 0;
            String after = text.substring(matcher.end());
            boolean comma = after.startsWith("、") || matcher.group().startsWith("この") && after.startsWith("は、");
            boolean other = matcher.group().startsWith("この") && !head;
            if (!other && (!head || !comma)) {
                findings.add(new Finding(Kind.PROVISO, matcher.start(), matcher.group(), matcher.group() + "、"));
            }
        }
    }

    private static void matches(Sought pattern, Kind kind, String text, List<Finding> findings) {
        Matcher matcher = pattern.in(text);
        while (matcher.find()) {
            findings.add(new Finding(kind, matcher.start(), matcher.group(), ""));
        }
    }
}
