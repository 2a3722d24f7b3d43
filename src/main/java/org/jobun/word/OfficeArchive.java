package org.jobun.word;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;

/** What an Office file that came from outside is, found out within the limits in which Word files are opened. */
public final class OfficeArchive {
    private static final String WORD = "word/";
    private static final String EXCEL = "xl/workbook.xml";

    /** A kind of file. */
    public enum Kind {
        WORD,
        EXCEL,
        /** An archive of something else. */
        OTHER,
        /** No archive. */
        NONE
    }

    private final Kind kind;
    private final Diagnostic refused;

    private OfficeArchive(Kind kind, Diagnostic refused) {
        this.kind = kind;
        this.refused = refused;
    }

    /**
     * Looks into a file.
     *
     * @param name as the user knows it, for messages
     */
    public static OfficeArchive of(byte[] bytes, String name) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new OfficeArchive(Kind.NONE, null);
        }
        try {
            SortedMap<String, byte[]> parts = Unzip.parts(bytes);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (WordPackage.isXml(part.getKey())) {
                    XmlScan.check(part.getKey(), part.getValue());
                }
            }
            boolean word = parts.keySet().stream().anyMatch(part -> part.startsWith(WORD));
            Kind other = parts.containsKey(EXCEL) ? Kind.EXCEL : Kind.OTHER;
            return new OfficeArchive(word ? Kind.WORD : other, null);
        } catch (Refused refused) {
            Diagnostic diagnostic = Diagnostic.of(refused.code(), Location.ofFile(name));
            for (Map.Entry<String, String> value : refused.values().entrySet()) {
                diagnostic = diagnostic.with(value.getKey(), value.getValue());
            }
            return new OfficeArchive(Kind.OTHER, diagnostic);
        }
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Why it is not read further; empty where nothing speaks against it. */
    public Optional<Diagnostic> refused() {
        return Optional.ofNullable(refused);
    }
}
