package org.jobun.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer whose bytes are a text. */
record TextResponse(HttpResponse<byte[]> of, String body) implements HttpResponse<String> {
    @Override
    public int statusCode() {
        return of.statusCode();
    }

    @Override
    public HttpRequest request() {
        return of.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return of.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return of.sslSession();
    }

    @Override
    public URI uri() {
        return of.uri();
    }

    @Override
    public HttpClient.Version version() {
        return of.version();
    }
}
