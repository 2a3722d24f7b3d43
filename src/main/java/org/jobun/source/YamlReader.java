package org.jobun.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML 1.2 token by token, so that each value keeps its line and column. Anchors and aliases are not
 * expanded; nothing is ever instantiated.
 */
public final class YamlReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int DEEPEST = 20;

    private final SourceFile file;
    private final int linesBefore;
    private final Diagnostics found;

    private YamlReader(SourceFile file, int linesBefore, Diagnostics found) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.found = found;
    }

    /** The whole file, which must be a map. */
    public static Optional<YamlNode.Mapping> read(SourceFile file, Diagnostics found) {
        return new YamlReader(file, 0, found).mapping(file.text());
    }

    /** A part of a file, such as front matter: lines from the first (from 1) up to but not including one. */
    public static Optional<YamlNode.Mapping> read(SourceFile file, int firstLine, int untilLine, Diagnostics found) {
        return new YamlReader(file, firstLine - 1, found).mapping(file.text(firstLine, untilLine));
    }

    /** A snippet inside a line, such as a condition in a block. */
    public static Optional<YamlNode.Mapping> readFlow(String yaml, Location place, Diagnostics found) {
        SourceFile snippet = new SourceFile(place.file(), List.of(yaml), "");
        Diagnostics own = new Diagnostics();
        Optional<YamlNode.Mapping> node = new YamlReader(snippet, 0, own).mapping(yaml);
        if (own.hasErrors()) {
            found.add(Diagnostic.of(Code.CLS_04, place).with("found", yaml));
            return Optional.empty();
        }
        return node;
    }

    private Optional<YamlNode.Mapping> mapping(String yaml) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(yaml))) {
            if (parser.nextToken() == null) {
                return Optional.of(new YamlNode.Mapping(Map.of(), file.at(1 + linesBefore, 1, 0)));
            }
            YamlNode node = node(parser, 0);
            if (parser.nextToken() != null) {
                found.add(Diagnostic.of(Code.SRC_03, place(parser)).with("detail", "---"));
                return Optional.empty();
            }
            if (node instanceof YamlNode.Mapping map) {
                return Optional.of(map);
            }
            found.add(slip(node.location().line(), yaml)
                    .orElseGet(() -> Diagnostic.of(Code.SRC_06, node.location()).with("expected", "key: value")));
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            found.add(slip(line + linesBefore, yaml)
                    .orElseGet(() -> Diagnostic.of(Code.SRC_03, file.at(line + linesBefore, column, 1)))
                    .with("detail", firstLine(broken.getOriginalMessage())));
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> slip(int stopped, String yaml) {
        int lines = (int) yaml.lines().count();
        return YamlFault.find(file, 1 + linesBefore, 1 + linesBefore + lines, stopped);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private YamlNode node(JsonParser parser, int depth) {
        if (depth > DEEPEST) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "too deep");
        }
        Location here = place(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return map(parser, here, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new YamlNode.Sequence(items, here);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new YamlNode.Scalar(text, file.at(here.line(), here.column(), text.length()));
    }

    private YamlNode.Mapping map(JsonParser parser, Location here, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location at = place(parser);
            Location keyPlace = file.at(at.line(), at.column(), key.length());
            parser.nextToken();
            YamlNode value = node(parser, depth + 1);
            if (key.startsWith("\u3000")) {
                found.add(Diagnostic.of(Code.SRC_03, keyPlace)
                        .with("detail", key)
                        .with("sign", "\u3000")
                        .with("variant", YamlFault.WIDE_INDENT.name()));
            }
            if (entries.put(key, new YamlNode.Entry(keyPlace, value)) != null) {
                found.add(Diagnostic.of(Code.SRC_04, keyPlace).with("key", key));
            }
        }
        return new YamlNode.Mapping(entries, here);
    }

    private Location place(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return file.at(at.getLineNr() + linesBefore, at.getColumnNr(), 1);
    }
}
