package org.jobun.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes in the files of a folder as {@link FolderExport} writes it, or as somebody keeps it for the command line. Each is a version. */
final class FolderImport {
    private static final Pattern MATTER = Pattern.compile(FolderExport.MATTERS + "/([^/]+)\\.ya?ml");
    private static final Pattern OF_BODY = Pattern.compile(FolderExport.BODIES + "/([^/]+)/(.+)");
    private static final Pattern LOOKS = Pattern.compile("municipalities/([^/]+)/.+");
    private static final String STEP = "import";

    /** What a matter says whose specification is a file of its own. */
    private static final Pattern SPECIFICATION =
            Pattern.compile("(?m)^specification:[ \\t]+[\"']?([^\"'{\\[\\s#][^\"'#\\n]*?)[\"']?[ \\t]*(?:#.*)?$");

    private final Store store;
    private final Headings headings;
    private final String by;
    private final List<String> problems = new ArrayList<>();
    private final Set<Path> specifications = new HashSet<>();
    private int added;
    private int changed;
    private int same;

    FolderImport(Store store, Headings headings, String by) {
        this.store = store;
        this.headings = headings;
        this.by = by;
    }

    Imported read(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                specification(file).ifPresent(specifications::add);
            }
            for (Path file : files) {
                read(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Imported(added, changed, same, problems);
    }

    /** The file that a matter names for its specification: it is no matter itself. */
    private static Optional<Path> specification(Path file) throws IOException {
        boolean large =
                Files.size(file) > Matters.LONGEST_TEXT || !file.toString().matches(".*\\.ya?ml");
        return (large ? Optional.<String>empty() : text(file))
                .map(SPECIFICATION::matcher)
                .filter(Matcher::find)
                .map(found -> file.resolveSibling(found.group(1)).normalize());
    }

    private void read(String path, Path file) throws IOException {
        Matcher matter = MATTER.matcher(path);
        Optional<String> body = CatalogFolder.profileOf(path);
        if (matter.matches() && specifications.contains(file)) {
            return;
        }
        if (matter.matches()) {
            named(path, matter.group(1), file, this::matter);
        } else if (body.isPresent()) {
            named(path, body.get(), file, this::body);
        } else {
            catalogFile(path, file);
        }
    }

    private interface Taken {
        void take(String path, String id, String text);
    }

    private void named(String path, String id, Path file, Taken taken) throws IOException {
        if (!Matters.isKey(id)) {
            problems.add(path + ": ファイル名に使えるのは、英小文字、数字、ハイフンです。名前を変えてください。");
        } else if (Files.size(file) > Matters.LONGEST_TEXT) {
            problems.add(path + ": 大きすぎます（上限 " + Matters.LONGEST_TEXT + " バイト）。");
        } else {
            Optional<String> text = text(file);
            text.ifPresentOrElse(
                    found -> taken.take(path, id, found),
                    () -> problems.add(path + ": 文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。"));
        }
    }

    /** Nothing if it would not come back byte for byte. */
    private static Optional<String> text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text).filter(found -> found.equals(Plain.text(found)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void matter(String path, String key, String text) {
        if (SPECIFICATION.matcher(text).find()) {
            problems.add(path + ": 仕様書が別のファイルに書かれています。画面の「新しい案件」で、案件と仕様書の2つのファイルを選んで取り込んでください。");
            return;
        }
        Matters matters = store.matters(Reach.everything());
        Heading heading = headings.ofMatter(key, text);
        Optional<KeptMatter> kept = matters.find(key);
        if (kept.isEmpty()) {
            boolean isNew = matters.create(key, heading, text, by).isPresent();
            added += isNew ? 1 : 0;
            if (!isNew) {
                problems.add(path + ": 同じ名前の案件が削除されています。元に戻すか、別の名前にしてください。");
            }
        } else if (kept.get().text().equals(text)) {
            same++;
        } else {
            KeptMatter old = kept.get();
            Heading placed = heading.withDivision(old.heading().division())
                    .withState(old.heading().state());
            count(path, matters.save(key, old.version(), text, placed, by, STEP));
        }
    }

    private void body(String path, String id, String text) {
        Optional<KeptBody> kept = store.bodies().find(id);
        String name = headings.ofBody(id, text);
        if (kept.isEmpty()) {
            store.bodies().save(id, 0, name, text, by);
            added++;
        } else if (kept.get().profile().equals(text)) {
            same++;
        } else {
            count(path, store.bodies().save(id, kept.get().version(), name, text, by));
        }
    }

    private void count(String path, Saving<?> saving) {
        boolean isSaved = saving.match(now -> true, current -> false, gone -> false);
        changed += isSaved ? 1 : 0;
        if (!isSaved) {
            problems.add(path + ": 取り込む間に、ほかの人が変更しました。もう一度取り込んでください。");
        }
    }

    private void catalogFile(String path, Path file) {
        Matcher ofBody = OF_BODY.matcher(path);
        Matcher looks = LOOKS.matcher(path);
        String owner = ofBody.matches() ? ofBody.group(1) : looks.matches() ? looks.group(1) : CatalogFolder.EVERY_BODY;
        String within = ofBody.matches() ? ofBody.group(2) : path;
        CatalogFolder catalog = store.catalogFolder();
        if (!CatalogFolder.isPath(within)) {
            problems.add(path + ": 条項集のファイルではありません。clauses、templates、laws、municipalities、matters に置いてください。");
            return;
        }
        Optional<String> kept = catalog.file(owner, within).map(StoredFile::hash);
        boolean isSame = kept.isPresent()
                && kept.get().equals(Contents.measure(FileSource.of(file)).hash());
        if (!isSame) {
            catalog.put(owner, within, FileSource.of(file), by);
        }
        same += isSame ? 1 : 0;
        changed += !isSame && kept.isPresent() ? 1 : 0;
        added += kept.isEmpty() ? 1 : 0;
    }
}
