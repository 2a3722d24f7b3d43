package org.jobun.web.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.library.SideBySide;
import org.jobun.matter.Municipality;
import org.jobun.service.ProfileGaps;
import org.jobun.source.YamlDraft;
import org.jobun.store.KeptBody;
import org.jobun.store.Saving;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** The list of bodies, and the profile of one as a form. */
final class BodyPages {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private final ProfileDesk desk;

    BodyPages(ProfileDesk desk) {
        this.desk = desk;
    }

    /**
     * A body of the list.
     *
     * @param version of the office's own profile; 0 where it is the program's
     */
    public record BodyLine(String id, String name, long version, List<GapLine> gaps) {
        public BodyLine {
            gaps = List.copyOf(gaps);
        }
    }

    /** What a profile does not say. */
    public record GapLine(String label, String href, List<String> papers) {
        public GapLine {
            papers = List.copyOf(papers);
        }
    }

    /** A version of a profile, with what it changed in the one before. */
    public record VersionLine(long version, String by, String at, SideBySide changes) {}

    private Answer page(String name, Exchange exchange, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("mayChange", exchange.visitor().may(Access.REVIEWER));
        return Answer.html(desk.office().pages().page(name, exchange, all));
    }

    /** All bodies. */
    Answer list(Exchange exchange) {
        Catalog catalog = desk.catalog();
        Map<String, Long> kept = new HashMap<>();
        desk.store().bodies().all().forEach(body -> kept.put(body.id(), body.version()));
        ProfileGaps gaps = new ProfileGaps(catalog);
        List<BodyLine> bodies = catalog.municipalities().values().stream()
                .map(body -> new BodyLine(body.id(), body.name(), kept.getOrDefault(body.id(), 0L), lines(body, gaps)))
                .toList();
        return page("bodies", exchange, Map.of("bodies", bodies));
    }

    private static List<GapLine> lines(Municipality body, ProfileGaps gaps) {
        return gaps.of(body).stream()
                .map(gap -> switch (gap.kind()) {
                    case CHOICE -> new GapLine(gap.label() + "（既定の答え）", href("defaults/" + gap.name()), gap.papers());
                    case FACT -> new GapLine(gap.label(), href(gap.name().replace('.', '/')), gap.papers());
                    case RULE ->
                        new GapLine(
                                ProfileTables.role(gap.name()) + "の例規",
                                href("rules/" + gap.name() + "/0"),
                                gap.papers());
                })
                .toList();
    }

    private static String href(String path) {
        return "#f-" + path.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The form of one body. */
    Answer form(Exchange exchange) {
        ProfileDesk.Profile profile = desk.profile(exchange.place("body"));
        Catalog catalog = desk.catalog();
        Map<String, Object> values = values(profile, catalog);
        ProfileDesk.Trial trial = desk.attempt(profile.id(), profile.draft());
        values.put("form", new ProfileForm(catalog).view(profile.draft(), trial.problems()));
        values.put("saved", exchange.query("saved").equals("1"));
        return page("body", exchange, values);
    }

    private static Map<String, Object> values(ProfileDesk.Profile profile, Catalog catalog) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", profile.id());
        values.put("name", profile.name());
        values.put("version", profile.version());
        Municipality body = catalog.municipalities().get(profile.id());
        values.put("gaps", body == null ? List.of() : lines(body, new ProfileGaps(catalog)));
        return values;
    }

    /** Keeps a changed profile, unless it has errors or somebody else has changed it. */
    Answer save(Exchange exchange) {
        ProfileDesk.Profile now = desk.profile(exchange.place("body"));
        Map<String, List<String>> sent = exchange.fields();
        YamlDraft draft = now.draft();
        ProfileForm form = new ProfileForm(desk.catalog());
        form.apply(sent, draft);
        if (!exchange.field("version").equals(String.valueOf(now.version()))) {
            return conflict(exchange, now, draft);
        }
        ProfileDesk.Trial trial = desk.attempt(now.id(), draft);
        if (trial.fails()) {
            Map<String, Object> values = values(now, desk.catalog());
            values.put("form", form.view(draft, sent, trial.problems()));
            values.put("problems", all(trial));
            values.put("saved", false);
            Answer page = page("body", exchange, values);
            return new Answer(422, page.type(), page.headers(), page.body());
        }
        return keep(exchange, now.id(), now.version(), draft, trial);
    }

    private static List<ProblemLine> all(ProfileDesk.Trial trial) {
        List<ProblemLine> all = new ArrayList<>(trial.others());
        trial.problems().values().stream()
                .flatMap(List::stream)
                .filter(problem -> problem.severity().equals("error"))
                .forEach(all::add);
        return all;
    }

    private Answer keep(Exchange exchange, String id, long version, YamlDraft draft, ProfileDesk.Trial trial) {
        Catalog fresh = trial.catalog().value().orElseThrow();
        String name = fresh.municipalities().get(id).name();
        Saving<KeptBody> saving = desk.store()
                .bodies()
                .save(
                        id,
                        version,
                        name,
                        trial.written().text(),
                        exchange.visitor().login());
        return saving.match(
                saved -> {
                    desk.catalog();
                    return Answer.see("/bodies/" + id + "?saved=1");
                },
                current -> conflict(exchange, ProfileDesk.of(current), draft),
                gone -> {
                    throw Refusal.notFound();
                });
    }

    /** Somebody else was faster: both profiles beside each other, and the choice is the person's. */
    private Answer conflict(Exchange exchange, ProfileDesk.Profile now, YamlDraft mine) {
        List<String> theirs =
                desk.profile(now.id()).draft().write().text().lines().toList();
        List<String> own = mine.write().text().lines().toList();
        Map<String, Object> values = new HashMap<>();
        values.put("id", now.id());
        values.put("name", now.name());
        values.put("version", now.version());
        values.put("side", SideBySide.of(theirs, own));
        Map<String, String> sent = new LinkedHashMap<>();
        exchange.fields().forEach((name, written) -> {
            if (!name.equals("csrf") && !name.equals("version")) {
                sent.put(name, written.get(0));
            }
        });
        values.put("sent", sent);
        Answer page = page("body-conflict", exchange, values);
        return new Answer(409, page.type(), page.headers(), page.body());
    }

    /** A form for a new body. */
    Answer fresh(Exchange exchange) {
        Map<String, Object> values = new HashMap<>();
        values.put("problems", List.of());
        values.put("sent", Map.of("from", exchange.query("from")));
        values.put("bodies", desk.catalog().municipalities().values());
        return page("body-new", exchange, values);
    }

    /** Makes a body, from nothing or as a copy. */
    Answer make(Exchange exchange) {
        String id = exchange.field("id").strip();
        String from = exchange.field("from");
        boolean wrongId = !id.matches(ID);
        if (wrongId || desk.find(id).isPresent()) {
            String text = wrongId ? "記号は、英小文字、数字及びハイフンで、40字までで入力してください。例: aobano" : "この記号の団体は、既にあります。別の記号にしてください。";
            return again(exchange, List.of(new ProblemLine("error", "エラー", text, "", "", "", "#f-id")));
        }
        YamlDraft draft =
                from.isEmpty() ? YamlDraft.empty() : desk.profile(from).draft();
        draft.set(id, "id");
        for (String key : List.of("name", "kind", "code")) {
            String written = exchange.field(key).strip();
            if (!written.isEmpty()) {
                draft.set(written, "municipality", key);
            }
        }
        ProfileDesk.Trial trial = desk.attempt(id, draft);
        return trial.fails() ? again(exchange, all(trial)) : keep(exchange, id, 0, draft, trial);
    }

    private Answer again(Exchange exchange, List<ProblemLine> problems) {
        Map<String, String> sent = new HashMap<>();
        exchange.fields().forEach((name, written) -> sent.put(name, written.get(0)));
        Map<String, Object> values = new HashMap<>();
        values.put("problems", problems);
        values.put("sent", sent);
        values.put("bodies", desk.catalog().municipalities().values());
        Answer page = page("body-new", exchange, values);
        return new Answer(422, page.type(), page.headers(), page.body());
    }

    /** The versions of a profile, the latest first. */
    Answer history(Exchange exchange) {
        ProfileDesk.Profile profile = desk.profile(exchange.place("body"));
        List<KeptBody> versions = desk.store().bodies().history(profile.id());
        List<VersionLine> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            KeptBody one = versions.get(i);
            String before = i + 1 < versions.size() ? versions.get(i + 1).profile() : "";
            String at = java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                    .withZone(desk.office().clock().getZone())
                    .format(one.savedAt());
            SideBySide changes = i + 1 < versions.size()
                    ? SideBySide.of(
                            before.lines().toList(), one.profile().lines().toList())
                    : new SideBySide(List.of());
            lines.add(new VersionLine(one.version(), one.savedBy().name(), at, changes));
        }
        return page("body-history", exchange, Map.of("id", profile.id(), "name", profile.name(), "versions", lines));
    }

    /** The profile as the file that the command line reads. */
    Answer file(Exchange exchange) {
        ProfileDesk.Profile profile = desk.profile(exchange.place("body"));
        byte[] bytes = profile.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Answer.download(profile.id() + ".yaml", "application/yaml", bytes);
    }
}
