package org.jobun.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a diagnostic in one language, laid out for a terminal:
 *
 * <pre>
 * clauses/jv/liability.md:14:6  エラー REF-01
 * 「別記第3」が、この文書にありません。
 *    14 │ 構成員は、別記第3に定める割合により…
 *       │           ‾‾‾‾‾
 *   位置: 第12条第2項第1号
 *   ヒント: …
 * </pre>
 */
public final class DiagnosticText {
    private final Wording wording;

    public DiagnosticText(Language language) {
        this.wording = Wording.of("diagnostics", language);
    }

    /** What was found. */
    public String found(Diagnostic diagnostic) {
        return first(diagnostic.code().id(), diagnostic).strip();
    }

    /** The way out, or empty. */
    public String hint(Diagnostic diagnostic) {
        String own = diagnostic.values().get("hint");
        return own != null
                ? own
                : first(diagnostic.code().id() + ".hint", diagnostic).strip();
    }

    /**
     * The most special wording there is: a kind of problem may have variants, and other words for those who work in a
     * sheet ({@code FCT-02.hint.DATE}, {@code FCT-03.hint.sheet}).
     */
    private String first(String key, Diagnostic diagnostic) {
        Map<String, String> values = named(diagnostic);
        String variant = diagnostic.values().getOrDefault("variant", "");
        boolean sheet = diagnostic.values().containsKey("sheet");
        List<String> keys = new ArrayList<>();
        if (!variant.isEmpty()) {
            if (sheet) {
                keys.add(key + "." + variant + ".sheet");
            }
            keys.add(key + "." + variant);
        }
        if (sheet) {
            keys.add(key + ".sheet");
        }
        keys.add(key);
        return keys.stream()
                .flatMap(one -> wording.find(one, values).stream())
                .findFirst()
                .orElse("");
    }

    /** Types and reasons have a name in each language. */
    private Map<String, String> named(Diagnostic diagnostic) {
        Map<String, String> values = new HashMap<>(diagnostic.values());
        values.computeIfPresent(
                "kind", (name, kind) -> wording.find("kind." + kind, Map.of()).orElse(kind));
        values.computeIfPresent(
                "reason",
                (name, reason) -> wording.find("reason." + reason, Map.of()).orElse(reason));
        values.computeIfPresent(
                "role",
                (name, role) -> wording.find("role." + role, Map.of())
                        .map(label -> label + "（" + role + "）")
                        .orElse(role));
        String fact = values.getOrDefault("fact", "");
        values.computeIfAbsent(
                "label", name -> wording.find("fact." + fact, Map.of()).orElse(fact));
        return values;
    }

    /** エラー, 警告, 注意. */
    public String severity(Severity severity) {
        return wording.text("severity." + severity.name());
    }

    /** All lines of a diagnostic, without line ends. */
    public List<String> lines(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        Location location = diagnostic.location();
        lines.add(location + "  " + severity(diagnostic.severity()) + " "
                + diagnostic.code().id());
        lines.add("  " + found(diagnostic));
        addExcerpt(location, lines);
        if (!diagnostic.position().isEmpty()) {
            lines.add("  " + wording.text("position") + ": " + diagnostic.position());
        }
        String hint = hint(diagnostic);
        if (!hint.isEmpty()) {
            lines.add("  " + wording.text("hint") + ": " + hint);
        }
        return lines;
    }

    private static void addExcerpt(Location location, List<String> lines) {
        if (location.line() == 0 || location.excerpt().isBlank()) {
            return;
        }
        String number = String.format(Locale.ROOT, "%5d", location.line());
        lines.add(number + " │ " + location.excerpt());
        if (location.column() > 0) {
            String before = location.excerpt()
                    .substring(
                            0,
                            Math.min(location.column() - 1, location.excerpt().length()));
            int end = Math.min(location.excerpt().length(), before.length() + Math.max(1, location.length()));
            lines.add(
                    "      │ " + blankOf(before) + lineUnder(location.excerpt().substring(before.length(), end)));
        }
    }

    /** A line as wide as the text; a wide character takes two columns of a terminal. */
    private static String lineUnder(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(c < 0x1100 ? "‾" : "‾‾"));
        return out.isEmpty() ? "‾" : out.toString();
    }

    /** Blanks as wide as the text: a wide character takes an ideographic space. */
    private static String blankOf(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(c < 0x1100 ? ' ' : '\u3000'));
        return out.toString();
    }
}
