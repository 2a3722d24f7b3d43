package org.jobun.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said of requests that never came to our door: broken HTTP, heads that are too long. */
final class PlainErrors extends ErrorHandler {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>読み取ることができませんでした | 条文</title></head>
            <body><main><h1>この送信は、読み取ることができませんでした。</h1>
            <p>アドレスを確かめて、開き直してください。</p>
            <p><a href="/">はじめのページへ</a></p></main></body></html>
            """;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.put(response.getHeaders(), request.isSecure());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.write(true, page(), callback);
        return true;
    }

    private static ByteBuffer page() {
        return ByteBuffer.wrap(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
