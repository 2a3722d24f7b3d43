package org.jobun.web.matters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.Manifest;
import org.jobun.store.FileSource;
import org.jobun.store.IssuedSet;
import org.jobun.store.NamedSource;
import org.jobun.store.NewSet;
import org.jobun.web.Office;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/** 確定: makes the set of a matter and keeps it as its next issue, which nothing changes any more. */
public final class FreezeMatter {
    private final Office office;
    private final Visitor visitor;

    public FreezeMatter(Office office, Visitor visitor) {
        this.office = office;
        this.visitor = visitor;
    }

    /** The set; none where something of it is wrong or open. Refused where the matter was changed meanwhile. */
    public Outcome<IssuedSet> of(MatterDesk.Open open) throws IOException {
        Outcome<MakeFinalSet.Made> made = new MakeFinalSet(office, office.workspace(visitor)).of(open.answers());
        Optional<IssuedSet> set = made.value().map(ready -> keep(open, ready));
        return new Outcome<>(set, made.diagnostics());
    }

    private IssuedSet keep(MatterDesk.Open open, MakeFinalSet.Made made) {
        String manifest = made.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(Manifest.FILE))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        List<NamedSource> files = new ArrayList<>();
        made.files().forEach((name, bytes) -> files.add(new NamedSource(name, FileSource.of(bytes))));
        NewSet set = new NewSet(
                open.kept().key(),
                open.kept().version(),
                manifest,
                files,
                Optional.of(Headings.FROZEN),
                visitor.person());
        return office.store()
                .sets(visitor.reach())
                .issue(set)
                .match(
                        issued -> issued,
                        changed -> {
                            throw new Refusal(409, "確定の途中で案件が変更されたので、確定しませんでした。", "案件を開き直して、内容を確かめてください。");
                        },
                        () -> {
                            throw Refusal.notFound();
                        });
    }
}
