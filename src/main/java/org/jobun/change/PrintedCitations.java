package org.jobun.change;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells in printed papers, whose references are words only, a change of substance from one that follows from other numbers: what the
 * earlier paper cites is called as the later one would call it, by which provision became which.
 */
final class PrintedCitations {
    private static final String FIGURES = "0-9０-９〇一二三四五六七八九十百";
    private static final String NUMBER = "([" + FIGURES + "]+(?:の[0-9０-９一二三四五六七八九十]+)*)";

    /** 3条の2, of an article. */
    private static final String ARTICLE_NUMBER = "([" + FIGURES + "]+条(?:の[0-9０-９一二三四五六七八九十]+)*)";

    /** A provision of a law is not one of the paper; 契約書第3条 and 別記第3 are such of other papers of the set. */
    private static final Pattern CITED = Pattern.compile("[法令則例程律綱]第" + ARTICLE_NUMBER + "(?:第" + NUMBER + "項)?(?:第"
            + NUMBER
            + "号)?|(契約書|別記|」)?(?:第" + ARTICLE_NUMBER + "|第" + NUMBER + "(?![" + FIGURES + "条項号章節款編回者次期種])|([前次]条))?"
            + "(?:第" + NUMBER + "項|([前次]項))?(?:第" + NUMBER + "号)?");

    private static final Pattern RANGE = Pattern.compile("第" + ARTICLE_NUMBER + "から第" + ARTICLE_NUMBER + "まで");
    private static final Pattern JOINED = Pattern.compile("。(?:、|，|及び|並びに)→");

    /** 7(1) of a paper in outline, whose articles are numbers only. */
    private static final Pattern OUTLINE =
            Pattern.compile("(?<![0-9０-９第,，.．年月日の])([0-9０-９]{1,3})(?:[(（]([0-9０-９]{1,2})[)）])?(?=[にのかま及又、，。])");

    private static final int OTHER_PAPER = 4;
    private static final int ARTICLE = 5;
    /** 第3 of a paper whose articles are not called 条. */
    private static final int BARE = 6;

    private static final int BESIDE_ARTICLE = 7;
    private static final int PARAGRAPH = 8;
    private static final int BESIDE_PARAGRAPH = 9;
    private static final int ITEM = 10;

    private static final String WITH_WORD = "条";
    private static final String WITHOUT = "第";

    /** Where a provision was → where it is: 3/2/1. */
    private final Map<String, String> places = new HashMap<>();

    /** Articles before and after, in order. */
    private final List<String> old = new ArrayList<>();

    private final List<String> now = new ArrayList<>();

    /** The same of all papers of the set, those of the first paper that calls its articles so: 条3/2, 第3. */
    private final Map<String, String> ofSet;

    /** How its articles are called; empty where it has none that are called by 第. */
    private String form = "";

    private PrintedCitations(Map<String, String> ofSet) {
        this.ofSet = ofSet;
    }

    /** The pieces of papers of one set, with what is meant in place of what is said. */
    static List<List<ComparedPart>> resolved(List<List<ComparedPart>> papers) {
        Map<String, String> ofSet = new HashMap<>();
        List<PrintedCitations> known = new ArrayList<>();
        for (List<ComparedPart> paper : papers) {
            PrintedCitations citations = new PrintedCitations(ofSet);
            paper.forEach(part -> citations.know(part, "", ""));
            boolean first = known.stream().noneMatch(one -> one.form.equals(citations.form));
            if (first && !citations.form.isEmpty()) {
                citations.places.forEach((was, is) -> ofSet.put(citations.form + was, is));
            }
            known.add(citations);
        }
        List<List<ComparedPart>> resolved = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            PrintedCitations citations = known.get(i);
            resolved.add(papers.get(i).stream()
                    .map(part -> citations.resolved(part, "", ""))
                    .toList());
        }
        return resolved;
    }

    /** A number as one counts: ３ and 三 are 3. */
    private static String plain(String number) {
        StringBuilder out = new StringBuilder();
        for (String one : Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[^0-9〇一二三四五六七八九十百の]", "")
                .split("の")) {
            out.append(out.length() > 0 ? "の" : "").append(one.matches("[0-9]*") ? one : String.valueOf(kanji(one)));
        }
        return out.toString();
    }

    private static int kanji(String number) {
        int whole = 0;
        int last = 0;
        for (char letter : number.toCharArray()) {
            int digit = "〇一二三四五六七八九".indexOf(letter);
            if (digit >= 0) {
                last = last * 10 + digit;
            } else {
                whole += Math.max(last, 1) * (letter == '十' ? 10 : 100);
                last = 0;
            }
        }
        return whole + last;
    }

    private static String place(Part part, String above) {
        if (part == null) {
            return "";
        }
        return switch (part.kind()) {
            case ARTICLE -> plain(part.label().text());
            case PARAGRAPH ->
                above + "/" + (part.label().isPrinted() ? plain(part.label().text()) : "1");
            case ITEM -> above + "/" + plain(part.label().text());
            default -> above;
        };
    }

    private void know(ComparedPart part, String aboveOld, String aboveNow) {
        String was = place(part.before(), aboveOld);
        String is = place(part.after(), aboveNow);
        boolean article = part.shown().kind() == Part.Kind.ARTICLE;
        String label = article ? part.shown().label().text() : "";
        if (form.isEmpty() && label.startsWith(WITHOUT)) {
            form = label.contains(WITH_WORD) ? WITH_WORD : WITHOUT;
        }
        if (article && part.before() != null) {
            old.add(was);
        }
        if (article && part.after() != null) {
            now.add(is);
        }
        if (!was.isEmpty() && !is.isEmpty() && part.shown().isProvision()) {
            places.put(was, is);
        }
        part.below().forEach(one -> know(one, was, is));
    }

    private ComparedPart resolved(ComparedPart part, String aboveOld, String aboveNow) {
        if (part.isAdded() || part.isRemoved()) {
            return part;
        }
        String was = place(part.before(), aboveOld);
        String is = place(part.after(), aboveNow);
        List<ComparedPart> below =
                part.below().stream().map(one -> resolved(one, was, is)).toList();
        boolean same = part.before().text().equals(part.after().text());
        return same
                ? new ComparedPart(part.before(), part.after(), below)
                : new ComparedPart(
                        meaning(part.before(), said(part.before().text(), was, true)),
                        meaning(part.after(), said(part.after().text(), is, false)),
                        below);
    }

    private static Part meaning(Part part, String meaning) {
        return new Part(
                part.kind(), part.id(), part.label(), part.caption(), part.text(), meaning, part.below(), part.block());
    }

    private String said(String text, String here, boolean before) {
        return form.isEmpty() ? outline(cited(text, here, before), before) : cited(text, here, before);
    }

    private String outline(String text, boolean before) {
        return OUTLINE.matcher(text).replaceAll(found -> {
            String place = plain(found.group(1)) + (found.group(2) == null ? "" : "/1/" + plain(found.group(2)));
            return "→" + (before ? places.getOrDefault(place, place) : place) + "。";
        });
    }

    /** 第9条から第11条まで is the list of what it holds, so that one article more within it is no other list. */
    private String listed(String text, List<String> all) {
        return RANGE.matcher(text).replaceAll(found -> {
            int from = all.indexOf(plain(found.group(1)));
            int to = all.indexOf(plain(found.group(2)));
            return from < 0 || to < from
                    ? Matcher.quoteReplacement(found.group())
                    : all.subList(from, to + 1).stream()
                            .map(number -> "第" + number.replaceFirst("の", "条の") + (number.contains("の") ? "" : "条"))
                            .collect(Collectors.joining("、"));
        });
    }

    private String cited(String text, String here, boolean before) {
        String resolved = resolved(listed(text, before ? old : now), here, before);
        return JOINED.matcher(resolved).replaceAll("。→");
    }

    private String resolved(String text, String here, boolean before) {
        return CITED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group().isEmpty() ? "" : said(found, here, before)));
    }

    private String said(MatchResult cited, String here, boolean before) {
        boolean plain = List.of(ARTICLE, BARE, BESIDE_ARTICLE, PARAGRAPH, BESIDE_PARAGRAPH, ITEM).stream()
                .allMatch(group -> cited.group(group) == null);
        if (plain) {
            return cited.group();
        }
        String[] own = here.split("/");
        String other = cited.group(OTHER_PAPER) == null ? "" : cited.group(OTHER_PAPER);
        String called = cited.group(ARTICLE) != null ? WITH_WORD : cited.group(BARE) != null ? WITHOUT : form;
        String place = place(cited, own, before ? old : now);
        if (!before) {
            return other + "→" + place + "。";
        }
        boolean inside = other.isEmpty() && called.equals(form);
        String became = inside ? places.get(place) : ofSet.get(called + place);
        return other + "→" + (became == null ? place : became) + "。";
    }

    /** What is cited, as a place. */
    private static String place(MatchResult cited, String[] own, List<String> all) {
        String article = cited.group(BARE) == null ? article(cited, all, own[0]) : plain(cited.group(BARE));
        String paragraph = paragraph(cited, own);
        StringBuilder place = new StringBuilder(article == null ? own[0] : article);
        if (paragraph != null) {
            place.append('/').append(paragraph);
        } else if (cited.group(ITEM) != null) {
            place.append('/').append(article == null && own.length > 1 ? own[1] : "1");
        }
        if (cited.group(ITEM) != null) {
            place.append('/').append(plain(cited.group(ITEM)));
        }
        return place.toString();
    }

    /** The article that is named, or that before or behind this one; null where none is named. */
    private static String article(MatchResult cited, List<String> all, String own) {
        if (cited.group(ARTICLE) != null) {
            return plain(cited.group(ARTICLE));
        }
        int at = all.indexOf(own);
        if (cited.group(BESIDE_ARTICLE) == null || at < 0) {
            return null;
        }
        int other = at + (cited.group(BESIDE_ARTICLE).startsWith("前") ? -1 : 1);
        return other < 0 || other >= all.size() ? "？" : all.get(other);
    }

    /** The same of a 項. */
    private static String paragraph(MatchResult cited, String[] own) {
        if (cited.group(PARAGRAPH) != null) {
            return plain(cited.group(PARAGRAPH));
        }
        boolean beside = cited.group(BESIDE_PARAGRAPH) != null && own.length > 1 && own[1].matches("[0-9]+");
        if (!beside) {
            return null;
        }
        int step = cited.group(BESIDE_PARAGRAPH).startsWith("前") ? -1 : 1;
        return String.valueOf(Integer.parseInt(own[1]) + step);
    }
}
