package org.jobun.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.readback.WordPassages;
import org.jobun.redline.Passage;
import org.jobun.word.WordPackage;

/** The articles of a Word file of ours, by the clauses that its marks name. */
public final class IssuedArticles {
    private static final Pattern NUMBER =
            Pattern.compile("(第[0-9０-９〇一二三四五六七八九十百]+(?:条)?(?:の[0-9０-９〇一二三四五六七八九十]+)*|[0-9０-９]+)[　 ].*", Pattern.DOTALL);

    /** An article of ours is shorter; what follows the last one is not meant to be kept. */
    private static final int LONGEST = 4000;

    private IssuedArticles() {}

    /** By the id of the clause, in the order of the paper; none in a file that is not ours. */
    public static Map<String, Article> in(WordPackage file) {
        return in(WordPassages.of(file));
    }

    static Map<String, Article> in(List<Passage> passages) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> current = null;
        for (Passage passage : passages) {
            if (!passage.clause().isEmpty()) {
                current = new ArrayList<>();
                lines.putIfAbsent(passage.clause(), current);
            }
            if (current != null && !passage.row()) {
                current.add(passage.text());
            }
        }
        Map<String, Article> articles = new LinkedHashMap<>();
        lines.forEach((clause, words) -> articles.put(clause, new Article(clause, label(words), cut(words))));
        return articles;
    }

    /** The number stands before the caption, or before the first paragraph. */
    private static String label(List<String> lines) {
        for (String line : lines.subList(0, Math.min(2, lines.size()))) {
            Matcher number = NUMBER.matcher(line);
            if (number.matches()) {
                return number.group(1);
            }
        }
        return "";
    }

    private static String cut(List<String> lines) {
        String words = String.join("\n", lines);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
