package org.jobun.web.matters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.diagnostic.Outcome;
import org.jobun.store.Act;
import org.jobun.store.IssuedSet;
import org.jobun.store.KeptFile;
import org.jobun.store.KeptMatter;
import org.jobun.store.Sets;
import org.jobun.text.FileName;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** 確定: checks, then a numbered set that nothing overwrites; and the sets that are there. */
final class FreezePage {
    /** 1980-01-01, the first that a ZIP can state: the same set gives the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Office office;

    FreezePage(Office office) {
        this.office = office;
    }

    /** What is still wrong or open, and the button. */
    Answer show(Exchange exchange) throws IOException {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        return page(exchange, desk.open(exchange.place("key")), 200);
    }

    private Answer page(Exchange exchange, MatterDesk.Open open, int status) throws IOException {
        MatterView view = MatterView.of(office, exchange.visitor(), open.kept().key(), open.answers());
        Outcome<MakeFinalSet.Made> made = make(exchange, open);
        Map<String, Object> values = new HashMap<>(view.status());
        values.put("kept", open.kept());
        values.put("address", MatterView.address(open.kept().key()));
        values.put("ready", made.value().isPresent());
        values.put(
                "files",
                made.value().map(set -> List.copyOf(set.files().keySet())).orElse(List.of()));
        values.put(
                "problems",
                made.diagnostics().sorted().stream()
                        .map(one -> MatterProblems.line(view.withPlace(open.answers(), one), view.address()))
                        .toList());
        values.put("sets", sets(exchange).of(open.kept().key()));
        values.put("times", new Times(office.clock()));
        return Answer.html(status, office.pages().page("matter-freeze", exchange, values));
    }

    private Outcome<MakeFinalSet.Made> make(Exchange exchange, MatterDesk.Open open) throws IOException {
        return new MakeFinalSet(office, office.workspace(exchange.visitor())).of(open.answers());
    }

    private Sets sets(Exchange exchange) {
        return office.store().sets(exchange.visitor().reach());
    }

    /** Makes the set final. */
    Answer freeze(Exchange exchange) throws IOException {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        Optional<IssuedSet> set =
                new FreezeMatter(office, exchange.visitor()).of(open).value();
        if (set.isEmpty()) {
            return page(exchange, open, 422);
        }
        String key = open.kept().key();
        exchange.record(Act.ISSUE, "確定（第" + set.get().issue() + "号）", key);
        return Answer.see(MatterView.address(key) + "/sets/" + set.get().issue());
    }

    /** One set that is final. */
    Answer set(Exchange exchange) {
        IssuedSet set = find(exchange);
        KeptMatter kept = new MatterDesk(office, exchange.visitor()).kept(exchange.place("key"));
        Map<String, Object> values = new HashMap<>();
        values.put("set", set);
        values.put("kept", kept);
        values.put("address", MatterView.address(kept.key()));
        values.put("times", new Times(office.clock()));
        return Answer.html(office.pages().page("matter-set", exchange, values));
    }

    private IssuedSet find(Exchange exchange) {
        String number = exchange.place("issue");
        Optional<IssuedSet> set = number.matches("[1-9][0-9]{0,5}")
                ? sets(exchange).find(exchange.place("key"), Integer.parseInt(number))
                : Optional.empty();
        return set.orElseThrow(Refusal::notFound);
    }

    /** A file of a set, by its hash. */
    Answer file(Exchange exchange) {
        IssuedSet set = find(exchange);
        KeptFile file = set.files().stream()
                .filter(one -> one.hash().equals(exchange.place("hash")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        exchange.record("確定した書類の取得（" + file.name() + "）", set.matterKey());
        return Answer.download(last(file.name()), type(file.name()), bytes(exchange, file));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String type(String name) {
        return name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
    }

    private byte[] bytes(Exchange exchange, KeptFile file) {
        return sets(exchange).file(file.hash()).orElseThrow(Refusal::notFound).bytes();
    }

    /** The whole set as one file, in the order of its papers. */
    Answer zip(Exchange exchange) {
        IssuedSet set = find(exchange);
        KeptMatter kept = new MatterDesk(office, exchange.visitor()).kept(exchange.place("key"));
        exchange.record("確定した書類一式の取得（第" + set.issue() + "号）", set.matterKey());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (KeptFile file : set.files()) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(bytes(exchange, file));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        String name = FileName.safe(kept.heading().name()) + "（確定第" + set.issue() + "号）.zip";
        return Answer.download(name, "application/zip", out.toByteArray());
    }
}
