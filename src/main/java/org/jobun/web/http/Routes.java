package org.jobun.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which action answers which path. */
public final class Routes {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private final List<Route> routes = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>();

    /**
     * A route.
     *
     * @param method {@code GET} or {@code POST}, …
     * @param path as it was given
     * @param pattern {@code /matters/{key}/papers}; a place stands for one step of a path
     * @param places names of the places, in order
     * @param limit bytes that a request may carry
     */
    record Route(
            String method,
            String path,
            Pattern pattern,
            List<String> places,
            Access access,
            int limit,
            Action action) {}

    /** A route with what stands in its places. */
    record Match(Route route, Map<String, String> places) {}

    public Routes get(String path, Access access, Action action) {
        return add("GET", path, access, action);
    }

    public Routes post(String path, Access access, Action action) {
        return add("POST", path, access, action);
    }

    /** A route to which files are sent; any other takes in no more than a form without files has. */
    public Routes upload(String path, Access access, Action action) {
        return add("POST", path, access, Body.LARGEST_UPLOAD, action);
    }

    /** A route of any method, for programs. */
    public Routes add(String method, String path, Access access, Action action) {
        return add(method, path, access, Body.LARGEST_FORM, action);
    }

    private Routes add(String method, String path, Access access, int limit, Action action) {
        List<String> places = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = PLACE.matcher(path);
        int end = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(path.substring(end, matcher.start()))).append("([^/]+)");
            places.add(matcher.group(1));
            end = matcher.end();
        }
        pattern.append(Pattern.quote(path.substring(end)));
        paths.add(path);
        routes.add(new Route(method, path, Pattern.compile(pattern.toString()), places, access, limit, action));
        return this;
    }

    /** Paths of all routes, as they were given. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /** Method and path of all routes that do more than read, with whoever may ask for them. */
    public Map<String, Access> writing() {
        Map<String, Access> writing = new LinkedHashMap<>();
        routes.stream()
                .filter(route -> !route.method().equals("GET"))
                .forEach(route -> writing.put(route.method() + " " + route.path(), route.access()));
        return writing;
    }

    /** The route of a request; a page that is read may also be asked for its head only. */
    Optional<Match> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (route.method().equals(asked) && matcher.matches()) {
                return Optional.of(new Match(route, places(route, matcher)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> places(Route route, Matcher matcher) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < route.places().size(); i++) {
            places.put(route.places().get(i), matcher.group(i + 1));
        }
        return places;
    }

    /** The methods that a path answers. */
    List<String> methods(String path) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .map(Route::method)
                .distinct()
                .toList();
    }
}
