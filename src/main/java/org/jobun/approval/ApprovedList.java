package org.jobun.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;

/**
 * The list of what was approved when a catalog was made public: {@code clauses/approved.txt}, an item and its hash a line.
 *
 * <pre>
 * clause subcontracting.by-approval@- 5f0c…
 * </pre>
 */
public final class ApprovedList {
    private static final Pattern LINE = Pattern.compile("(?<name>\\S+ .+) (?<hash>[0-9a-f]{64})");
    private static final String HEAD = "# 承認の一覧: この条項集を公開した時の、各条項等の本文等の SHA-256。jobun approve release が書く。\n"
            + "# What this catalog said when it was made public. Written by that command, not by hand.\n";

    private ApprovedList() {}

    /** The item → hash of a list; lines that are none are reported. */
    public static Map<Item, String> read(SourceFile file, Diagnostics found) {
        Map<Item, String> approved = new HashMap<>();
        for (int number = 1; number <= file.lines().size(); number++) {
            String line = file.lines().get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher parts = LINE.matcher(line);
                Optional<Item> item = parts.matches() ? Item.parse(parts.group("name")) : Optional.empty();
                if (item.isPresent()) {
                    approved.put(item.get(), parts.group("hash"));
                } else {
                    found.add(Diagnostic.of(Code.APR_02, file.at(number, 1, line.length()))
                            .with("found", line));
                }
            }
        }
        return approved;
    }

    /** The list of some of a catalog, in order. */
    public static String write(Collection<Approvable> approved) {
        Map<Item, String> lines = new TreeMap<>();
        approved.forEach(one -> lines.put(one.item(), one.hash()));
        StringBuilder out = new StringBuilder(HEAD);
        lines.forEach(
                (item, hash) -> out.append(item.name()).append(' ').append(hash).append('\n'));
        return out.toString();
    }
}
