package org.jobun.service;

import java.nio.charset.StandardCharsets;
import org.jobun.approval.Approvables;
import org.jobun.approval.Says;
import org.jobun.catalog.Catalog;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.ProgramVersion;
import org.jobun.source.SourceFile;

/** Proves a catalog in the state in which it is, for an approval to rest on. */
public final class ProveState {
    private ProveState() {}

    /** What the proof came to; an error where the catalog has errors or the proof finds a fault. */
    public static Outcome<Says.Proof> of(Catalog catalog, Approvables approvables) {
        Outcome<Proof> proof = CheckLibrary.of(catalog, CheckLibrary.Scope.LAID_OVER, new Diagnostics());
        Diagnostics found = new Diagnostics();
        proof.diagnostics().sorted().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .ifPresent(first -> found.add(Diagnostic.of(Code.APR_06, first.location())
                        .with(
                                "count",
                                proof.diagnostics().sorted().stream()
                                        .filter(Diagnostic::isError)
                                        .count())
                        .with("first", first.code().id())));
        return found.hasErrors()
                ? Outcome.failed(found)
                : Outcome.of(new Says.Proof(digest(approvables, proof), ProgramVersion.NUMBER), found);
    }

    /** Of all that the catalog says, of what was asked, and of all that was found. */
    private static String digest(Approvables approvables, Outcome<Proof> proof) {
        StringBuilder text = new StringBuilder(ProgramVersion.NUMBER).append('\n');
        approvables
                .all()
                .forEach((item, one) ->
                        text.append(item.name()).append(' ').append(one.hash()).append('\n'));
        proof.value()
                .ifPresent(all -> text.append(all.questions())
                        .append(' ')
                        .append(all.variables())
                        .append('\n'));
        proof.diagnostics()
                .sorted()
                .forEach(one -> text.append(one.code().id())
                        .append(' ')
                        .append(one.values())
                        .append('\n'));
        return SourceFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
