package org.jobun.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.issue.MadeSet;
import org.jobun.matter.FactType;
import org.jobun.store.IssuedSet;
import org.jobun.store.Reach;
import org.jobun.store.Register;
import org.jobun.store.RegisterEntry;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;

/**
 * A contract of the register, as far as it can be drafted again.
 *
 * @param answers of its matter: as its file says them, or else as its manifest does
 */
public record KnownContract(RegisterEntry entry, MadeSet made, Answers answers) {
    /** How it was made. */
    AmendContract.Contract contract() {
        return new AmendContract.Contract(
                made.matter(),
                new Making(
                        made.madeOn().or(entry.line().about()::concluded).orElse(java.time.LocalDate.EPOCH),
                        made.isFinal()));
    }

    /** The contract of a set; empty where nothing is known of its matter. */
    public static Optional<KnownContract> of(Store store, RegisterLine line, Catalog catalog, Diagnostics found) {
        Register register = store.register(Reach.everything());
        Optional<RegisterEntry> entry = register.find(line.id());
        Optional<MadeSet> made = entry.flatMap(one -> made(register, one));
        if (made.isEmpty()) {
            return Optional.empty();
        }
        String text = entry.get().matterText();
        Optional<Answers> answers = text.isEmpty()
                ? Optional.of(rebuilt(made.get(), catalog))
                : Answers.read(made.get().matter() + ".yaml", text, catalog.vocabulary(), found);
        return answers.map(one -> new KnownContract(entry.get(), made.get(), one));
    }

    /** What the manifest of a set says; empty where there is none any more. */
    static Optional<MadeSet> made(Register register, RegisterEntry entry) {
        return manifest(register, entry).flatMap(MadeSet::of);
    }

    private static Optional<byte[]> manifest(Register register, RegisterEntry entry) {
        return entry.manifest()
                .map(packed -> unpacked(packed.bytes()))
                .or(() -> register.kept(entry.line())
                        .map(IssuedSet::manifest)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a manifest says of the answers; lists are not in it, so that a contract that prints one comes out otherwise, and that is seen. */
    public static Answers rebuilt(MadeSet made, Catalog catalog) {
        Answers answers = Answers.empty(made.matter(), made.body(), catalog.vocabulary());
        for (FactType type : catalog.vocabulary().all()) {
            String value = made.fact(type.path());
            // What a body says of itself is none, be it a choice.
            boolean isAnswer = type.from() == FactType.Origin.MATTER;
            if (isAnswer && type.kind() != FactType.Kind.LIST && !value.isEmpty()) {
                answers = answers.with(type.path(), value);
            }
        }
        return answers;
    }
}
