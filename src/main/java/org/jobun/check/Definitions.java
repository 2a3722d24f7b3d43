package org.jobun.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 定義: which terms a text defines, and whether a text uses a term. Two forms of 公用文 are known: 以下「…」という。 and,
 * in a list of definitions, {@code 用語　…をいう。}
 */
public final class Definitions {
    private static final String BEGIN_OF_SHORT = "以下";
    private static final String END_OF_LISTED = "をいう。";
    private static final Pattern SHORT =
            Pattern.compile(BEGIN_OF_SHORT + "(?<where>[^「」（）]{0,14})「(?<term>[^」]+)」と(?:いう|総称する)");
    private static final Pattern LISTED = Pattern.compile("^(?<term>[^　。、「」（）$\\[]{2,20})　.*" + END_OF_LISTED + "$");

    private Definitions() {}

    /**
     * A term that a text defines.
     *
     * @param articleOnly true where it holds in its article only: 以下この条において「…」という。
     */
    public record Term(String word, boolean articleOnly) {}

    /** The terms that a text defines, in order. */
    public static List<Term> in(String text) {
        List<Term> terms = new ArrayList<>();
        // Hardly a text defines a term; all texts of all papers are asked.
        if (text.endsWith(END_OF_LISTED)) {
            Matcher listed = LISTED.matcher(text);
            if (listed.matches()) {
                terms.add(new Term(listed.group("term"), false));
            }
        }
        if (!text.contains(BEGIN_OF_SHORT)) {
            return terms;
        }
        Matcher matcher = SHORT.matcher(text);
        while (matcher.find()) {
            terms.add(new Term(matcher.group("term"), matcher.group("where").contains("この条")));
        }
        return terms;
    }

    /**
     * True where a text uses a term by itself: not as a part of a longer one (再委託 in 再委託先), and not where it is
     * just being defined or its definition is named.
     */
    public static boolean uses(String text, String term, Collection<String> allTerms) {
        if (!text.contains(term)) {
            return false;
        }
        // 第20に規定する操作の記録 says itself where the term is explained.
        String rest = withoutDefinitions(text).replace("に規定する" + term, "");
        for (String other : allTerms) {
            if (other.length() > term.length() && other.contains(term)) {
                rest = rest.replace(other, "");
            }
        }
        return rest.contains(term);
    }

    private static String withoutDefinitions(String text) {
        return text.contains(BEGIN_OF_SHORT) ? SHORT.matcher(text).replaceAll("") : text;
    }
}
