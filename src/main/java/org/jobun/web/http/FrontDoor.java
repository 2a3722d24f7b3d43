package org.jobun.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
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
    private final Guard guard;
    private final ErrorPages errors;
    private final BooleanSupplier ready;
    private final Consumer<Throwable> faults;

    /** @param faults gets what is a fault of the program, for its log */
    FrontDoor(Listening listening, WebServer.Parts parts, Consumer<Throwable> faults) {
        this.routes = parts.routes();
        this.files = parts.files();
        this.visitors = parts.visitors();
        this.ready = parts.ready();
        this.guard = new Guard(listening.names());
        this.errors = new ErrorPages(parts.pages());
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Optional<Routes.Match> match = routes.find(request.getMethod(), path);
        Exchange exchange =
                new Exchange(request, match.map(Routes.Match::places).orElse(Map.of()));
        write(answer(exchange, match), request, response, callback);
        return true;
    }

    private Answer answer(Exchange exchange, Optional<Routes.Match> match) {
        try {
            guard.checkHost(exchange);
            Optional<Answer> file = files.answer(exchange.path());
            return file.isPresent() ? file.get() : act(exchange, match);
        } catch (Refusal refusal) {
            return errors.refused(exchange, refusal);
        } catch (IOException | UncheckedIOException broken) {
            faults.accept(broken);
            return errors.failed(exchange);
        } catch (RuntimeException | StackOverflowError fault) {
            faults.accept(fault);
            return errors.failed(exchange);
        }
    }

    private Answer act(Exchange exchange, Optional<Routes.Match> match) throws IOException {
        exchange.setVisitor(visitors.of(exchange.session(), exchange));
        Routes.Route route = match.map(Routes.Match::route).orElseThrow(() -> nothing(exchange));
        if (route.access() != Access.ANYBODY) {
            if (exchange.knownVisitor().isEmpty()) {
                return errors.signIn(exchange);
            }
            if (!exchange.visitor().may(route.access())) {
                throw Refusal.notFound();
            }
            if (!ready.getAsBoolean() && exchange.method().equals("GET")) {
                return errors.waiting(exchange);
            }
        }
        if (!READING.contains(exchange.method())) {
            guard.checkOrigin(exchange);
            exchange.knownVisitor().ifPresent(visitor -> guard.checkForm(exchange, visitor));
        }
        return route.action().on(exchange);
    }

    private Refusal nothing(Exchange exchange) {
        return routes.methods(exchange.path()).isEmpty()
                ? Refusal.notFound()
                : new Refusal(405, "この操作はできません。", "ページを開き直してください。");
    }

    private static void write(Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        SecurityHeaders.put(headers);
        answer.headers().forEach(headers::put);
        if (!answer.type().isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        }
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        boolean head = request.getMethod().equals("HEAD");
        response.write(true, head ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()), callback);
    }
}
