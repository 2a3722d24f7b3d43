package org.jobun.web.bodies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Municipality;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlDraft;
import org.jobun.source.YamlReader;
import org.jobun.store.KeptBody;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Refusal;

/** Profiles of bodies: those of the program, and those that the office keeps, which go before them. */
final class ProfileDesk {
    private final Office office;
    private final Store store;
    private final OfficeCatalog catalogs;

    ProfileDesk(Office office, Store store, OfficeCatalog catalogs) {
        this.office = office;
        this.store = store;
        this.catalogs = catalogs;
    }

    Office office() {
        return office;
    }

    Store store() {
        return store;
    }

    OfficeCatalog catalogs() {
        return catalogs;
    }

    /** The catalog in force, also of changes that another server made. */
    Catalog catalog() {
        catalogs.refresh(office);
        return office.catalog();
    }

    /**
     * A profile as it is now.
     *
     * @param version that a change of it names; 0 where the office keeps none of its own
     */
    record Profile(String id, String name, String text, long version) {
        YamlDraft draft() {
            return ProfileDesk.draft(text);
        }
    }

    static String path(String id) {
        return "municipalities/" + id + ".yaml";
    }

    /** The profile of a body, the office's own first. */
    Optional<Profile> find(String id) {
        Optional<KeptBody> kept = store.bodies().find(id);
        if (kept.isPresent()) {
            return kept.map(ProfileDesk::of);
        }
        Municipality known = catalog().municipalities().get(id);
        return Optional.ofNullable(known)
                .map(body -> new Profile(id, body.name(), body.file().text(), 0));
    }

    static Profile of(KeptBody body) {
        return new Profile(body.id(), body.name(), body.profile(), body.version());
    }

    /** The same, or a page that says that there is none. */
    Profile profile(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** A profile to be changed. */
    static YamlDraft draft(String text) {
        Diagnostics ignored = new Diagnostics();
        return SourceFile.decode("profile", text.getBytes(StandardCharsets.UTF_8), ignored)
                .flatMap(file -> YamlReader.read(file, ignored))
                .map(YamlDraft::of)
                .orElseGet(YamlDraft::empty);
    }

    /**
     * What a changed profile would give.
     *
     * @param catalog with it, where there is no error
     * @param problems of its values, by the paths of fields and rows
     * @param others problems that belong to no field
     */
    record Trial(
            YamlDraft.Written written,
            Outcome<Catalog> catalog,
            Map<String, List<ProblemLine>> problems,
            List<ProblemLine> others) {
        boolean fails() {
            return catalog.diagnostics().hasErrors() || catalog.value().isEmpty();
        }
    }

    /** Tries a profile with everything else that the office keeps. */
    Trial attempt(String id, YamlDraft draft) {
        YamlDraft.Written written = draft.write();
        Outcome<Catalog> read = catalogs.with(path(id), written.text().getBytes(StandardCharsets.UTF_8));
        Map<String, List<ProblemLine>> problems = new HashMap<>();
        List<ProblemLine> others = new ArrayList<>();
        for (Diagnostic problem : read.diagnostics().sorted()) {
            boolean own = problem.location().file().equals(path(id));
            String at = own ? field(written.path(problem.location())) : "";
            if (!at.isEmpty()) {
                String href = "#f-" + at.replaceAll("[^A-Za-z0-9]", "-");
                problems.computeIfAbsent(at, key -> new ArrayList<>()).add(ProblemLine.of(problem, href));
            } else if (own || problem.isError()) {
                others.add(ProblemLine.of(problem));
            }
        }
        return new Trial(written, read, problems, others);
    }

    /** The field or row that a value belongs to: cells of rows are shown at their row. */
    private static String field(String path) {
        return path.replaceFirst("^((?:rules/[^/]+|limits/[^/]+)/[0-9]+)/.*$", "$1");
    }
}
