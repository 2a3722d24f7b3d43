package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Approvals;
import org.jobun.approval.ApprovedList;
import org.jobun.approval.Item;
import org.jobun.approval.ListedApprovals;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;

/** The list of what is approved when a catalog is made public, for where there is no ledger; what is missing in it. */
public final class ListApproved {
    private ListApproved() {}

    /**
     * A list that is to be written.
     *
     * @param text of the file {@link CatalogFiles#APPROVED}
     * @param fresh what was not in the list before
     * @param changed what was in it in another state
     * @param gone names that were in it and are no longer in the catalog
     */
    public record Release(String text, List<Approvable> fresh, List<Approvable> changed, List<Item> gone) {
        public Release {
            fresh = List.copyOf(fresh);
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }
    }

    /**
     * The list of one layer of a catalog: all that its authors say may be used. Drafts are left out.
     *
     * @param prefix of the names by which the user knows the files of the layer; empty where the catalog has no other
     */
    public static Release release(Catalog catalog, String prefix) {
        List<Approvable> own =
                of(catalog, prefix).stream().filter(Approvable::wished).toList();
        Map<Item, String> before = new TreeMap<>();
        catalog.approvedLists().stream()
                .filter(list -> list.shown().equals(prefix + CatalogFiles.APPROVED))
                .forEach(list -> before.putAll(ApprovedList.read(list, new Diagnostics())));
        List<Approvable> fresh = new ArrayList<>();
        List<Approvable> changed = new ArrayList<>();
        for (Approvable one : own) {
            String known = before.remove(one.item());
            if (known == null) {
                fresh.add(one);
            } else if (!known.equals(one.hash())) {
                changed.add(one);
            }
        }
        return new Release(ApprovedList.write(own), fresh, changed, List.copyOf(before.keySet()));
    }

    private static List<Approvable> of(Catalog catalog, String prefix) {
        return Approvables.of(catalog).all().values().stream()
                .filter(isIn(prefix))
                .toList();
    }

    private static Predicate<Approvable> isIn(String prefix) {
        return one -> one.place().file().startsWith(prefix);
    }

    /** What authors say may be used and no list of the catalog names in this state. */
    public static List<Approvable> missing(Catalog catalog) {
        Approvals approvals = new ListedApprovals(catalog, new Diagnostics());
        return Approvables.of(catalog).all().values().stream()
                .filter(Approvable::wished)
                .filter(one -> approvals.missing(one, LocalDate.MAX).isPresent())
                .toList();
    }

    /** The same as one note, at the first of them; nothing where all is approved. */
    public static Optional<Diagnostic> note(Catalog catalog) {
        List<Approvable> missing = missing(catalog);
        return missing.stream()
                .findFirst()
                .map(first -> Diagnostic.of(Code.APR_03, first.place())
                        .with("count", missing.size())
                        .with("kind", first.item().kind().called())
                        .with("id", first.item().id())
                        .with("folder", folder(catalog, first)));
    }

    /** The folder of the layer in which something stands, with a blank behind it; empty for the catalog of the program. */
    private static String folder(Catalog catalog, Approvable one) {
        return catalog.files().stream()
                .filter(file -> file.shown().equals(one.place().file()))
                .map(ListApproved::folder)
                .filter(folder -> !folder.isEmpty())
                .findFirst()
                .map(folder -> folder + " ")
                .orElse("");
    }

    private static String folder(SourceFile file) {
        return file.shown()
                .substring(0, file.shown().length() - file.path().length())
                .replaceFirst("/$", "");
    }
}
