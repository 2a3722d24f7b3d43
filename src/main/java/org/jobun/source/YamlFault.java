package org.jobun.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/**
 * What keeps a file from being read as YAML, in the words of whoever types it: a parser stops where it can go no further,
 * mostly a line behind the slip, and names a token.
 */
enum YamlFault {
    /** Indentation with a tab (YAML 1.2, 6.1 forbids it). */
    TAB("^ *(\\t)"),
    /** Indentation with 全角 spaces, which are letters for YAML. */
    WIDE_INDENT("^[ \\t]*(\u3000+)[ \u3000]*(?:- )?[A-Za-z_]"),
    /** 全角 colon behind a key. */
    WIDE_COLON("^[ \u3000]*(?:- )?(?:[{] *)?[A-Za-z_][A-Za-z0-9_.-]* *(：)"),
    /** No space behind the colon of a key. */
    NO_SPACE("^ *(?:- )?[A-Za-z_][A-Za-z0-9_.-]*(:)(?=[^ \\t:/])"),
    /** A value that begins with a sign that YAML keeps for itself. */
    RESERVED("(?:: |- )([@`%&*!])"),
    /** A quote that is opened and not closed. */
    OPEN_QUOTE("(?:[:{\\[,] *|- )(\")[^\"]*$|(?:[:{\\[,] *|- )(')[^']*$"),
    /** A bracket that is opened and not closed. */
    OPEN_BRACKET("(?:: |- )([{\\[])[^}\\]]*$"),
    /** A second colon within a value without quotes. */
    COLON_IN_VALUE("^ *(?:- )?[A-Za-z_][A-Za-z0-9_.-]*: +[^\"'{\\[|>].*?(: )");

    private final Pattern pattern;

    YamlFault(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * The problem at the slip nearest before where the parser stopped, or else right behind it.
     *
     * @param first line of the YAML in the file, from 1
     * @param until line behind its last
     * @param stopped where the parser could go no further
     */
    static Optional<Diagnostic> find(SourceFile file, int first, int until, int stopped) {
        int last = Math.min(until, file.lines().size() + 1) - 1;
        for (int line = Math.min(stopped, last); line >= first; line--) {
            Optional<Diagnostic> slip = in(file, line);
            if (slip.isPresent()) {
                return slip;
            }
        }
        return stopped < last ? in(file, stopped + 1) : Optional.empty();
    }

    private static Optional<Diagnostic> in(SourceFile file, int line) {
        String text = withoutComment(file.lines().get(line - 1));
        for (YamlFault fault : List.of(values())) {
            Matcher matcher = fault.pattern.matcher(text);
            if (matcher.find()) {
                int group = matcher.group(1) != null ? 1 : 2;
                int column = text.codePointCount(0, matcher.start(group)) + 1;
                return Optional.of(Diagnostic.of(
                                Code.SRC_03,
                                file.at(line, column, matcher.group(group).length()))
                        .with("variant", fault.name())
                        .with("sign", matcher.group(group)));
            }
        }
        return Optional.empty();
    }

    private static String withoutComment(String line) {
        if (line.stripLeading().startsWith("#")) {
            return "";
        }
        int comment = line.indexOf(" #");
        return comment < 0 || line.contains("\"") || line.contains("'") ? line : line.substring(0, comment);
    }
}
