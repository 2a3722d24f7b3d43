package org.jobun.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item says, as lawyers read it: of its keys a line each, by Japanese names as far as there are such, then its text as it is
 * written.
 *
 * <pre>
 * 規定 › residents › 内容: 住民票の写し
 * </pre>
 */
public final class SaidLines {
    private static final String FRONT_END = "---";
    private static final Pattern KEY =
            Pattern.compile("(?<key>[^\\s:\"-][^:\"]*|\"(?:[^\"\\\\]|\\\\.)*\"):(?: (?<value>.*))?");
    /** Of a profile those of its body, of a list those that are checked. */
    private static final String RULES = "rules";

    private static final int LEVEL = 2;
    private static final String BELOW = " › ";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("title", "題名"),
            Map.entry("heading", "見出し"),
            Map.entry("caption", "見出し"),
            Map.entry("id", "番号"),
            Map.entry("covers", "満たす義務"),
            Map.entry("stands_for", "代わる条項"),
            Map.entry("slot", "選択の枠"),
            Map.entry("name", "名称"),
            Map.entry("label", "名称"),
            Map.entry("short", "略称"),
            Map.entry("when", "条件"),
            Map.entry("unless", "除く条件"),
            Map.entry("basis", "根拠"),
            Map.entry("severity", "重さ"),
            Map.entry("message", "文言"),
            Map.entry("hint", "対処"),
            Map.entry("answers", "答える事項"),
            Map.entry("valid", "有効期間"),
            Map.entry("from", "から"),
            Map.entry("until", "まで"),
            Map.entry("dated_by", "版を決める日"),
            Map.entry("requires", "要する条項"),
            Map.entry("numbering", "番号の付け方"),
            Map.entry("order", "順"),
            Map.entry("provisions", "規定"),
            Map.entry("about", "内容"),
            Map.entry("read", "出典"),
            Map.entry("spans", "条番号"),
            Map.entry("cite", "引用"),
            Map.entry("open", "要確認"),
            Map.entry("note", "注"),
            Map.entry("enacted", "制定"),
            Map.entry("era", "元号"),
            Map.entry("year", "年"),
            Map.entry("kind", "種別"),
            Map.entry("no", "番号"),
            Map.entry("promulgated", "公布日"),
            Map.entry("municipality", "団体"),
            Map.entry("code", "団体コード"),
            Map.entry("address", "住所"),
            Map.entry("head_title", "職名"),
            Map.entry("head_name", "氏名"),
            Map.entry("division", "課"),
            Map.entry("court", "裁判所"),
            Map.entry("limits", "限度額"),
            Map.entry("defaults", "既定の答え"),
            Map.entry(RULES, "規程"),
            Map.entry("style", "紙面"),
            Map.entry("words", "用語"),
            Map.entry("titles", "題名"),
            Map.entry("messages", "規則の文言"),
            Map.entry("choices", "選択"),
            Map.entry("options", "選択肢"),
            Map.entry("values", "値"),
            Map.entry("default", "既定"),
            Map.entry("question", "質問"),
            Map.entry("text", "文"),
            Map.entry("date", "日付"),
            Map.entry("type", "型"),
            Map.entry("unit", "単位"));

    private final List<String> lines = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private String list = "";
    /** Whether the line before was a key alone. */
    private boolean isBare;

    private SaidLines() {}

    /** The lines of a text in the form that is hashed. */
    public static List<String> of(String text) {
        SaidLines said = new SaidLines();
        boolean body = false;
        for (String line : text.lines().toList()) {
            if (body) {
                said.lines.add(line);
            } else if (line.equals(FRONT_END)) {
                body = true;
            } else {
                said.front(line);
            }
        }
        return List.copyOf(said.lines);
    }

    private void front(String line) {
        String rest = line.stripLeading();
        int depth = (line.length() - rest.length()) / LEVEL;
        if (depth == 0 && path.size() == 1 && isBare) {
            // An entry of a list: the key of the list stands before it, not above it.
            list = path.get(0).equals(word(RULES)) ? "規則" : path.get(0);
        }
        isBare = false;
        while (path.size() > depth) {
            path.remove(path.size() - 1);
        }
        while (path.size() < depth) {
            path.add("");
        }
        boolean isItem = rest.equals("-") || rest.startsWith("- ");
        String words = isItem ? rest.substring(1).strip() : rest;
        Matcher key = KEY.matcher(words);
        if (isItem) {
            if (!words.isEmpty()) {
                add("", words);
            }
        } else if (key.matches()) {
            String name = word(plain(key.group("key")));
            String value = key.group("value");
            if (value == null || value.isEmpty()) {
                path.add(name);
                isBare = depth == 0;
            } else {
                add(name, value);
            }
        } else {
            add("", words);
        }
    }

    private void add(String name, String value) {
        List<String> names = new ArrayList<>(List.of(list));
        names.addAll(path);
        names.add(name);
        names.removeIf(String::isEmpty);
        String where = String.join(BELOW, names);
        lines.add(where.isEmpty() ? plain(value) : where + ": " + plain(value));
    }

    private static String word(String key) {
        return WORDS.getOrDefault(key, key);
    }

    /** A value without its quotes; what stands for an empty list or map says so. */
    private static String plain(String value) {
        if (value.equals("{}") || value.equals("[]")) {
            return "（なし）";
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1)
                        .replace("\\n", "　")
                        .replace("\\r", "")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                : value;
    }
}
