package org.jobun.web.library;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.library.ClauseUse;
import org.jobun.library.ClauseWords;
import org.jobun.library.LibrarySearch;
import org.jobun.review.Coverage;
import org.jobun.service.CheckLibrary;
import org.jobun.store.CatalogFolder;
import org.jobun.web.Office;

/** What the pages of the library work out once for a catalog, some of it in the background. Safe for several threads. */
final class LibraryDesk {
    private final Office office;
    private final Supplier<Outcome<Catalog>> program;
    private Shelf shelf;

    LibraryDesk(Office office, Supplier<Outcome<Catalog>> program) {
        this.office = office;
        this.program = program;
    }

    /** The catalog of the program without anything of the office; that in force where the office has nothing of its own. */
    Optional<Catalog> program() {
        return hasOwn() ? program.get().value() : Optional.of(office.catalog());
    }

    /** Whether the office has anything of its own. */
    boolean hasOwn() {
        return !own().isEmpty();
    }

    /** Whether the office has a file of this path. */
    boolean hasOwn(String path) {
        return own().containsKey(path);
    }

    /** The office's own files by path. */
    Map<String, byte[]> own() {
        return office.store().catalogFolder().overlay(CatalogFolder.EVERY_BODY);
    }

    /** The example matters that come with the program: id → text of the file. */
    static Map<String, String> examples() {
        Map<String, String> examples = new TreeMap<>();
        CatalogFiles.examples()
                .forEach((path, bytes) -> examples.put(
                        path.replaceFirst("^.*/", "").replaceFirst("\\.yaml$", ""),
                        new String(bytes, StandardCharsets.UTF_8)));
        return examples;
    }

    Office office() {
        return office;
    }

    /** All that was worked out for the catalog in force. */
    synchronized Shelf shelf() {
        Catalog current = office.catalog();
        if (shelf == null || shelf.catalog != current) {
            shelf = new Shelf(current, office);
        }
        return shelf;
    }

    /** What was found for one catalog. */
    static final class Shelf {
        private final Catalog catalog;
        private final Office office;
        private final ClauseWords words;
        private final ClauseUse use;
        private LibrarySearch search;
        private CompletableFuture<Coverage.All> items;
        private CompletableFuture<Outcome<Proof>> checked;
        private Run proof;

        private Shelf(Catalog catalog, Office office) {
            this.catalog = catalog;
            this.office = office;
            this.words = new ClauseWords(catalog, office.today());
            this.use = new ClauseUse(catalog);
        }

        Catalog catalog() {
            return catalog;
        }

        ClauseWords words() {
            return words;
        }

        ClauseUse use() {
            return use;
        }

        synchronized LibrarySearch search() {
            if (search == null) {
                search = new LibrarySearch(catalog, office.today());
            }
            return search;
        }

        /** Hearing items and topics with what answers them; begun when first asked for. */
        synchronized CompletableFuture<Coverage.All> items() {
            if (items == null) {
                items = CompletableFuture.supplyAsync(() -> Coverage.all(catalog));
            }
            return items;
        }

        /** What checking finds; begun when first asked for. */
        synchronized CompletableFuture<Outcome<Proof>> checked() {
            if (checked == null) {
                checked = CompletableFuture.supplyAsync(() -> check(CheckLibrary.Scope.NOTHING));
            }
            return checked;
        }

        private Outcome<Proof> check(CheckLibrary.Scope scope) {
            return CheckLibrary.of(catalog, scope, new Diagnostics());
        }

        /** The proof that runs or has ended, if one was begun. */
        synchronized Optional<Run> proof() {
            return Optional.ofNullable(proof);
        }

        /** Begins a proof, unless one of this catalog has been begun. */
        synchronized void prove() {
            if (proof == null || proof.failed()) {
                Instant start = office.clock().instant();
                proof = new Run(start, CompletableFuture.supplyAsync(() -> check(CheckLibrary.Scope.ALL)));
            }
        }
    }

    /** A proof in the background. */
    record Run(Instant start, CompletableFuture<Outcome<Proof>> result) {
        boolean failed() {
            return result.isCompletedExceptionally();
        }

        long seconds(Instant now) {
            return Math.max(0, Duration.between(start, now).toSeconds());
        }
    }
}
