package org.jobun.web.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Takes in what a request carries before anything works on it. Nobody waits for a slow sender: no thread is held, and a body that
 * has not come in time is refused. Large ones come in a few at a time, so that they fit into memory together.
 */
final class Intake {
    private static final int LARGE_AT_A_TIME = 2;
    /** Bytes of a body that is too large and still let through to nowhere. */
    private static final long MOST_PASSED_BY = 256L << 20;

    private final Duration patience;
    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);

    /** @param patience how long a form may take, and each further {@value Body#LARGEST_FORM} bytes */
    Intake(Duration patience) {
        this.patience = patience;
    }

    static boolean isExpected(Request request) {
        return request.getLength() != 0;
    }

    /**
     * Reads.
     *
     * @param limit bytes
     * @param then gets the body, or why there is none, in a thread that may wait
     */
    void read(Request request, int limit, BiConsumer<Body, Refusal> then) {
        if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            then.accept(null, new Refusal(415, "圧縮された送信は受け付けません。", "圧縮せずに送信してください。"));
        } else if (request.getLength() > limit && request.getLength() <= MOST_PASSED_BY) {
            passBy(request, then);
        } else if (request.getLength() > limit) {
            then.accept(null, Body.tooLarge());
        } else if (limit > Body.LARGEST_FORM && !large.tryAcquire()) {
            then.accept(null, new Refusal(503, "ほかの大きなファイルを受け取っているところです。", "少し待って、もう一度送信してください。"));
        } else {
            take(request, limit, then);
        }
    }

    /** A browser that is still sending does not listen: it would show that the connection was lost, not why. */
    private void passBy(Request request, BiConsumer<Body, Refusal> then) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Content.Source.consumeAll(request, Callback.from(() -> over.complete(null), over::completeExceptionally));
        over.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (nothing, failure) -> then.accept(null, Body.tooLarge()),
                        request.getComponents().getExecutor());
    }

    private void take(Request request, int limit, BiConsumer<Body, Refusal> then) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(request, limit, Promise.Invocable.toPromise(bytes));
        bytes.orTimeout(patience.multipliedBy(1 + limit / Body.LARGEST_FORM).toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (all, failure) -> {
                            try {
                                then.accept(
                                        failure == null ? new Body(type == null ? "" : type, all) : null,
                                        failure == null ? null : refusal(failure));
                            } finally {
                                if (limit > Body.LARGEST_FORM) {
                                    large.release();
                                }
                            }
                        },
                        request.getComponents().getExecutor());
    }

    private static Refusal refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return new Refusal(408, "送信が途中で止まりました。", "通信の状態を確かめて、もう一度送信してください。");
        }
        return cause instanceof IllegalStateException ? Body.tooLarge() : Body.notReadable();
    }
}
