package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.font.FontFile;
import org.jobun.font.FontFileReader;
import org.jobun.law.Holidays;
import org.jobun.law.HolidaysReader;
import org.jobun.law.MoneyTable;
import org.jobun.law.MoneyTableReader;
import org.jobun.lists.FirmTable;
import org.jobun.matter.FirmRegister;
import org.jobun.matter.HeadingWords;
import org.jobun.source.SourceFile;
import org.jobun.stylefile.StyleFile;

/** The files of a catalog by what they are: texts, Word files that papers take their looks from, fonts. */
final class FilesByKind {
    private final Diagnostics found;
    private final List<SourceFile> sources = new ArrayList<>();
    /** What messages call a file, by its path. */
    private final Map<String, String> shown = new TreeMap<>();

    private final Map<String, StyleFile> styles = new TreeMap<>();
    private final Map<String, List<FontFile>> fonts = new TreeMap<>();
    private final Map<String, List<FirmFile>> firms = new TreeMap<>();

    FilesByKind(Diagnostics found) {
        this.found = found;
    }

    void add(ReadFile file) {
        String path = file.path();
        byte[] bytes = file.bytes();
        shown.put(path, file.shown());
        Optional<String> ofStyle = StyleFile.municipality(path);
        Optional<String> ofFont = FontFileReader.municipality(path);
        Optional<String> ofFirms = FirmFile.municipality(path);
        if (bytes.length > CatalogFiles.most(path)) {
            SourceFile.tooLarge(file.shown(), CatalogFiles.most(path), found);
        } else if (ofFirms.isPresent()) {
            firms.computeIfAbsent(ofFirms.get(), fresh -> new ArrayList<>())
                    .add(new FirmFile(path, file.shown(), bytes));
        } else if (ofStyle.isPresent()) {
            styles.put(ofStyle.get(), new StyleFile(path, file.shown(), bytes));
        } else if (ofFont.isPresent()) {
            List<FontFile> own = fonts.computeIfAbsent(ofFont.get(), fresh -> new ArrayList<>());
            FontFileReader.read(path, file.shown(), bytes, found).ifPresent(own::add);
        } else {
            SourceFile.decode(path, file.shown(), bytes, found).ifPresent(sources::add);
        }
    }

    /** The texts, in order of path. */
    List<SourceFile> sources() {
        return sources;
    }

    Looks looks() {
        return new Looks(styles, fonts);
    }

    /** The registers of firms by municipality; of several of one, which is reported, none. */
    Map<String, FirmRegister> registers(HeadingWords words) {
        Map<String, FirmRegister> registers = new TreeMap<>();
        firms.forEach((id, files) -> {
            FirmFile first = files.get(0);
            if (files.size() > 1) {
                found.add(Diagnostic.of(Code.FRM_10, Location.ofFile(first.shown()))
                        .with("other", files.get(1).shown()));
            } else {
                registers.put(id, FirmTable.register(first.shown(), first.bytes(), words));
            }
        });
        return registers;
    }

    /** The amounts of the State; none where the catalog has no table of them. */
    MoneyTable money() {
        return sources.stream()
                .filter(file -> file.path().equals(MoneyTableReader.FILE))
                .findFirst()
                .map(new MoneyTableReader(found)::read)
                .orElse(MoneyTable.EMPTY);
    }

    /** The holidays of the law; none where the catalog has no table of them. */
    Holidays holidays() {
        return sources.stream()
                .filter(file -> file.path().equals(HolidaysReader.FILE))
                .findFirst()
                .map(new HolidaysReader(found)::read)
                .orElse(Holidays.NONE);
    }

    /** Reports looks, fonts and registers of municipalities that have no profile. */
    void checkOwners(Set<String> municipalities) {
        styles.forEach((id, file) -> checkOwner(id, file.path(), municipalities));
        fonts.forEach((id, own) -> own.forEach(file -> checkOwner(id, file.path(), municipalities)));
        firms.forEach((id, own) -> own.forEach(file -> checkOwner(id, file.path(), municipalities)));
    }

    private void checkOwner(String id, String path, Set<String> municipalities) {
        if (!municipalities.contains(id)) {
            found.add(Diagnostic.of(Code.LOK_05, Location.ofFile(shown.get(path)))
                    .with("municipality", id)
                    .with("expected", String.join(", ", municipalities)));
        }
    }
}
