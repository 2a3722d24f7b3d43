package org.jobun.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.jobun.store.Act;

/** One request, as actions see it. */
public final class Exchange {
    private static final Body NOTHING = new Body("", new byte[0]);

    private final Request request;
    private final Caller caller;
    private final Map<String, String> places;
    private Body body = NOTHING;
    private Optional<Visitor> visitor = Optional.empty();
    private Optional<String> begun = Optional.empty();
    private final List<Note> notes = new ArrayList<>();

    /** @param places name → what stands in the path for it */
    Exchange(Request request, Caller caller, Map<String, String> places) {
        this.request = request;
        this.caller = caller;
        this.places = places;
    }

    public String method() {
        return request.getMethod();
    }

    public String path() {
        return Request.getPathInContext(request);
    }

    /** What stands in the path for a name of the route. */
    public String place(String name) {
        try {
            return URIUtil.decodePath(places.get(name));
        } catch (RuntimeException broken) {
            throw Refusal.notFound();
        }
    }

    /** The same, or empty where the route has no such name. */
    String optionalPlace(String name) {
        return places.containsKey(name) ? place(name) : "";
    }

    /** A value behind the question mark, or empty. */
    public String query(String name) {
        try {
            Fields.Field field = Request.extractQueryParameters(request).get(name);
            return field == null ? "" : field.getValue();
        } catch (RuntimeException broken) {
            throw Body.notReadable();
        }
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

    /** A file of the form; empty where none was chosen. Only routes for uploads take in more than a form has. */
    public Optional<Upload> upload(String name) {
        return body.upload(name);
    }

    /** The whole body, within the limit of its route. */
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

    /** Address of whoever asks, in digits; through a proxy that is trusted, as it says. */
    public String address() {
        return caller.address();
    }

    /** Whether nobody between can read what is sent. */
    public boolean isSecure() {
        return caller.secure();
    }

    /** Whether a proxy that is trusted has handed the request on. */
    public boolean isThroughProxy() {
        return caller.throughProxy();
    }

    /** What this server is called by whoever asks: {@code localhost:8080}. */
    public String host() {
        return caller.host();
    }

    /** What a browser calls the pages of this server: {@code http://localhost:8480}. */
    public String origin() {
        return (isSecure() ? "https://" : "http://") + host();
    }

    /** Whether a program asks that wants data, not a page. */
    public boolean wantsData() {
        String accept = header("Accept").orElse("");
        return accept.contains("json") && !accept.contains("html") || path().startsWith("/api/");
    }

    /** Whoever asks; the action is for people who are signed in. */
    public Visitor visitor() {
        return visitor.orElseThrow();
    }

    /**
     * Records that somebody has seen or taken something, for the ledger.
     *
     * @param what in words of the office
     * @param about key of the matter, or empty
     */
    public void record(String what, String about) {
        notes.add(new Note(Optional.empty(), what, about));
    }

    /** Records something that is neither a page that was seen nor a file that was taken. */
    public void record(Act act, String what, String about) {
        notes.add(new Note(Optional.of(act), what, about));
    }

    List<Note> noted() {
        return notes;
    }

    public Optional<Visitor> knownVisitor() {
        return visitor;
    }

    void setVisitor(Optional<Visitor> known) {
        visitor = known;
    }

    void setBody(Body arrived) {
        body = arrived;
    }

    /** A session was begun on the way: its token goes to the browser with the answer. */
    public void begin(String token) {
        begun = Optional.of(token);
    }

    Answer withSession(Answer answer) {
        return begun.map(token -> SessionCookie.begin(this, answer, token)).orElse(answer);
    }
}
