package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Packet;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.ledger.Line;
import org.jobun.service.CheckPacket;
import org.jobun.service.ExportApproval;
import org.jobun.store.Person;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve import}: a decision of the office's own system, on the papers that were exported for it. */
@Command(
        name = "import",
        description = "電子決裁で決裁された資料（packet.json）を、文書番号、決裁日及び決裁者とともに、承認として取り込みます。 Takes a decision in.",
        mixinStandardHelpOptions = true)
final class ApproveImportCommand extends ApproveStepCommand {
    @Option(
            names = "--packet",
            paramLabel = "FILE",
            required = true,
            description = "書き出した資料の packet.json。 Exported file.")
    private Path file;

    @Option(names = "--document", paramLabel = "NUMBER", required = true, description = "文書番号。 Number of the document.")
    private String number;

    @Option(names = "--decided-on", paramLabel = "DATE", required = true, description = "決裁日。 Day of the decision.")
    private LocalDate decidedOn;

    @Option(names = "--decided-by", paramLabel = "NAME", required = true, description = "決裁者。 Who decided.")
    private String decidedBy;

    ApproveImportCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.APPROVE;
    }

    @Override
    Says says(Person person, Store store) {
        return Says.of(Map.of()).withDecided(Optional.of(new Says.Decided(number, decidedOn, decidedBy)));
    }

    private Optional<Packet> packet() throws IOException {
        return Files.isRegularFile(file) ? ExportApproval.packet(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    List<Item> unnamed(Catalog catalog, List<Approvable> all, List<Line> lines) throws IOException {
        return packet().map(packet -> List.copyOf(packet.items().keySet())).orElse(List.of());
    }

    /** Of this ledger, of this body, of the state that the catalog has. */
    @Override
    void check(List<Approvable> all, List<Line> lines, Diagnostics found) throws IOException {
        String called = desk.body().isEmpty() ? console.text("approve.ledger") : desk.body();
        CheckPacket.of(packet(), file.toString(), desk.body(), called, all, lines, found);
    }
}
