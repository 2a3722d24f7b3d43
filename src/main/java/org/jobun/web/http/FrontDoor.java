package org.jobun.web.http;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where every request comes in: is it for us, who asks, which action answers; what goes wrong becomes a page. */
final class FrontDoor extends Handler.Abstract {
    /** Methods that change nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Routes routes;
    private final StaticFiles files;
    private final Visitors visitors;
    private final Proxies proxies;
    private final Guard guard;
    private final Intake intake;
    private final ErrorPages errors;
    private final Recording recording;
    private final BooleanSupplier ready;
    private final Consumer<Throwable> faults;
    private final AtomicInteger answering = new AtomicInteger();

    /** @param faults gets what is a fault of the program, for its log */
    FrontDoor(Listening listening, WebServer.Parts parts, Consumer<Throwable> faults) {
        this.routes = parts.routes();
        this.files = parts.files();
        this.visitors = parts.visitors();
        this.ready = parts.ready();
        this.recording = new Recording(parts.ledger(), parts.clock());
        this.proxies = listening.proxies();
        this.guard = new Guard(listening.names());
        this.intake = new Intake(listening.limits().body());
        this.errors = new ErrorPages(parts.pages());
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Routes.Match> match = routes.find(request.getMethod(), Request.getPathInContext(request));
        Map<String, String> places = match.map(Routes.Match::places).orElse(Map.of());
        Exchange exchange = new Exchange(request, Caller.of(request, proxies), places);
        Writing writing = new Writing(exchange, request, response, callback);
        Optional<Answer> early = guarded(exchange, () -> atTheDoor(exchange, match));
        if (early.isPresent()) {
            writing.write(early.get());
        } else if (Intake.isExpected(request)) {
            Routes.Route route = match.orElseThrow().route();
            intake.read(
                    request, route.limit(), (body, refusal) -> writing.write(answer(exchange, route, body, refusal)));
        } else {
            writing.write(answer(exchange, match.orElseThrow().route()));
        }
        return true;
    }

    /** An answer that needs no action: a file, a refusal. Empty where the request may come in. */
    private Optional<Answer> atTheDoor(Exchange exchange, Optional<Routes.Match> match) {
        guard.checkHost(exchange);
        Optional<Answer> file = files.answer(exchange.path());
        if (file.isPresent()) {
            return file;
        }
        exchange.setVisitor(visitors.of(exchange));
        Routes.Route route = match.map(Routes.Match::route).orElseThrow(() -> nothing(exchange));
        if (!READING.contains(exchange.method())) {
            guard.checkOrigin(exchange);
        }
        return route.access() == Access.ANYBODY ? Optional.empty() : ofAPerson(exchange, route);
    }

    private Optional<Answer> ofAPerson(Exchange exchange, Routes.Route route) {
        if (exchange.knownVisitor().isEmpty()) {
            return Optional.of(errors.signIn(exchange));
        }
        boolean writes = !READING.contains(exchange.method()) && route.access() != Access.OWN_ACCOUNT;
        if (writes && !exchange.visitor().may(Access.WRITER)) {
            throw new Refusal(403, "読むだけの役割（閲覧又は監査）なので、書き換えることはできません。", "書き換える必要があるときは、その役割のある人に頼んでください。");
        }
        if (!exchange.visitor().may(route.access())) {
            throw Refusal.notFound();
        }
        boolean wait = !ready.getAsBoolean() && exchange.method().equals("GET");
        return wait ? Optional.of(errors.waiting(exchange)) : Optional.empty();
    }

    private Answer answer(Exchange exchange, Routes.Route route, Body body, Refusal refusal) {
        if (refusal != null) {
            return errors.refused(exchange, refusal);
        }
        exchange.setBody(body);
        return answer(exchange, route);
    }

    private Answer answer(Exchange exchange, Routes.Route route) {
        answering.incrementAndGet();
        try {
            return guarded(exchange, () -> Optional.of(acted(exchange, route))).orElseThrow();
        } finally {
            answering.decrementAndGet();
        }
    }

    private Answer acted(Exchange exchange, Routes.Route route) throws IOException {
        if (!READING.contains(exchange.method())) {
            exchange.knownVisitor().ifPresent(visitor -> guard.checkForm(exchange, visitor));
        }
        return recording.recorded(exchange, route.action().on(exchange));
    }

    /** Whether somebody waits for an answer. */
    boolean isAnswering() {
        return answering.get() > 0;
    }

    private interface Step {
        Optional<Answer> take() throws IOException;
    }

    /** What goes wrong becomes a page; what is our fault goes to the log, once. */
    private Optional<Answer> guarded(Exchange exchange, Step step) {
        try {
            return step.take().map(exchange::withSession);
        } catch (Refusal refusal) {
            return Optional.of(errors.refused(exchange, refusal));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            faults.accept(fault);
            return Optional.of(errors.failed(exchange));
        }
    }

    private Refusal nothing(Exchange exchange) {
        return routes.methods(exchange.path()).isEmpty()
                ? Refusal.notFound()
                : new Refusal(405, "この操作はできません。", "ページを開き直してください。");
    }
}
