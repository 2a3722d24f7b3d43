package org.jobun.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** One request, as actions see it. */
public final class Exchange {
    private final Request request;
    private final Map<String, String> places;
    private final Body body;
    private final Fields query;
    private Optional<Visitor> visitor = Optional.empty();

    /** @param places name → what stands in the path for it */
    Exchange(Request request, Map<String, String> places) {
        this.request = request;
        this.places = places;
        this.body = new Body(request);
        this.query = Request.extractQueryParameters(request);
    }

    public String method() {
        return request.getMethod();
    }

    public String path() {
        return Request.getPathInContext(request);
    }

    /** What stands in the path for a name of the route. */
    public String place(String name) {
        return places.get(name);
    }

    /** A value behind the question mark, or empty. */
    public String query(String name) {
        Fields.Field field = query.get(name);
        return field == null ? "" : field.getValue();
    }

    /** A field of the form, or empty. */
    public String field(String name) {
        List<String> values = fields().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All fields of the form in the order they were sent; line ends are those of papers. */
    public Map<String, List<String>> fields() {
        return body.fields();
    }

    /** A file of the form; empty where none was chosen. */
    public Optional<Upload> upload(String name) {
        return body.upload(name);
    }

    /** The whole body, within the limit of its kind. */
    public byte[] bytes() {
        return body.bytes();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** What the cookie of the session holds. */
    public Optional<String> session() {
        String name = SessionCookie.name(this);
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Address of whoever asks, as seen by this machine. */
    public String address() {
        return Request.getRemoteAddr(request);
    }

    /** Whether nobody between can read what is sent. */
    public boolean isSecure() {
        return request.isSecure();
    }

    /** What this server is called by whoever asks: {@code localhost:8080}. */
    public String host() {
        return header(HttpHeader.HOST.asString()).orElse("");
    }

    /** What a browser calls the pages of this server: {@code http://localhost:8480}. */
    public String origin() {
        return (isSecure() ? "https://" : "http://") + host();
    }

    /** Whoever asks; the action is for people who are signed in. */
    public Visitor visitor() {
        return visitor.orElseThrow();
    }

    public Optional<Visitor> knownVisitor() {
        return visitor;
    }

    void setVisitor(Optional<Visitor> known) {
        visitor = known;
    }
}
