package org.jobun.approval;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;

/** Where there is no ledger: what the lists of the layers of a catalog name is approved. */
public final class ListedApprovals implements Approvals {
    private final Map<Item, Set<String>> hashes = new HashMap<>();
    private final Set<String> unasked;

    /** @param found lines of the lists that cannot be read */
    public ListedApprovals(Catalog catalog, Diagnostics found) {
        this(catalog, Set.of(), found);
    }

    private ListedApprovals(Catalog catalog, Set<String> unasked, Diagnostics found) {
        this.unasked = unasked;
        for (SourceFile list : catalog.approvedLists()) {
            ApprovedList.read(list, found)
                    .forEach((item, hash) -> hashes.computeIfAbsent(item, fresh -> new HashSet<>())
                            .add(hash));
        }
    }

    /** The same, but what is laid over the catalog of the program counts as it is: for an office that has not begun its ledger. */
    static ListedApprovals ofOurs(Catalog catalog, Diagnostics found) {
        Set<String> laidOver = catalog.files().stream()
                .filter(file -> catalog.overlay().paths().contains(file.path()))
                .map(SourceFile::shown)
                .collect(Collectors.toSet());
        return new ListedApprovals(catalog, laidOver, found);
    }

    @Override
    public Optional<Diagnostic> missing(Approvable one, LocalDate day) {
        Set<String> known = hashes.get(one.item());
        if (unasked.contains(one.place().file()) || known != null && known.contains(one.hash())) {
            return Optional.empty();
        }
        Diagnostic missing = Diagnostic.of(Code.APR_01, one.place())
                .with("kind", one.item().kind().called())
                .with("id", one.item().id())
                .with("hash", one.hash().substring(0, 12));
        return Optional.of(known == null ? missing : missing.with("variant", "CHANGED"));
    }

    @Override
    public boolean knows(Item item) {
        return hashes.containsKey(item);
    }

    @Override
    public Set<Item> items() {
        return Collections.unmodifiableSet(hashes.keySet());
    }
}
