package org.jobun.web.library;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.diagnostic.Severity;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** What checking the catalog finds, and its proof, which runs in the background. */
final class CheckPage implements Action {
    private final LibraryDesk desk;

    CheckPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /**
     * A promise that does not hold.
     *
     * @param number from 0
     * @param matter whether there is a matter that shows it
     */
    public record Fault(int number, ProblemLine problem, boolean matter) {}

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Optional<LibraryDesk.Run> run = shelf.proof();
        var checked = shelf.checked();
        Map<String, Object> values = new HashMap<>();
        values.put("mayProve", exchange.visitor().may(Access.REVIEWER));
        values.put("checking", !checked.isDone());
        values.put("proof", state(run));
        if (checked.isDone()) {
            List<Diagnostic> found = checked.join().diagnostics().sorted();
            for (Severity severity : Severity.values()) {
                values.put(severity.name().toLowerCase(java.util.Locale.ROOT) + "s", lines(found, severity));
            }
        }
        run.ifPresent(known -> addProof(known, values));
        Answer page = Answer.html(desk.office().pages().page("library-check", exchange, values));
        boolean waiting = !checked.isDone()
                || run.filter(known -> !known.result().isDone()).isPresent();
        return waiting ? page.with("Refresh", "2") : page;
    }

    private static List<ProblemLine> lines(List<Diagnostic> found, Severity severity) {
        return found.stream()
                .filter(problem -> problem.severity() == severity)
                .map(ProblemLine::of)
                .toList();
    }

    /** none, running, failed (a fault of the program), refused (the catalog has errors), proved, faults. */
    private static String state(Optional<LibraryDesk.Run> run) {
        if (run.isEmpty()) {
            return "none";
        }
        if (!run.get().result().isDone()) {
            return "running";
        }
        if (run.get().failed()) {
            return "failed";
        }
        Optional<Proof> proof = run.get().result().join().value();
        return proof.map(known -> known.faults().isEmpty() ? "proved" : "faults")
                .orElse("refused");
    }

    private void addProof(LibraryDesk.Run run, Map<String, Object> values) {
        values.put("seconds", run.seconds(desk.office().clock().instant()));
        if (!run.result().isDone() || run.failed()) {
            return;
        }
        Outcome<Proof> outcome = run.result().join();
        outcome.value().ifPresent(proof -> {
            values.put("questions", proof.questions());
            values.put("variables", proof.variables());
            List<Fault> faults = new java.util.ArrayList<>();
            for (int i = 0; i < proof.faults().size(); i++) {
                Proof.Fault fault = proof.faults().get(i);
                faults.add(new Fault(
                        i, ProblemLine.of(fault.diagnostic()), !fault.matter().isEmpty()));
            }
            values.put("faults", faults);
        });
    }

    /** Begins a proof. */
    Answer prove(Exchange exchange) {
        desk.shelf().prove();
        return Answer.see("/library/check#proof");
    }

    /** The matter that shows a fault, as a file that the command line and the web take. */
    Answer fault(Exchange exchange) {
        String matter = desk.shelf()
                .proof()
                .filter(run -> run.result().isDone() && !run.failed())
                .flatMap(run -> run.result().join().value())
                .flatMap(proof -> proof.faults().stream()
                        .skip(number(exchange.place("number")))
                        .findFirst())
                .map(Proof.Fault::matter)
                .filter(text -> !text.isEmpty())
                .orElseThrow(Refusal::notFound);
        return Answer.download("反例.yaml", "application/yaml", matter.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(String written) {
        if (!written.matches("[0-9]{1,6}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(written);
    }
}
