package org.jobun.web.bodies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.house.HouseSettings;
import org.jobun.law.Holidays;
import org.jobun.law.MoneyTable;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import org.jobun.matter.MunicipalityReader;
import org.jobun.matter.OpenDays;
import org.jobun.render.formats.Renderers;
import org.jobun.service.ReadMatter;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlDraft;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile goes through the form and comes out saying the same. */
class ProfileFormTest {
    private static final Map<String, byte[]> FILES = CatalogFiles.bundled();
    private static final Catalog CATALOG = WebFixture.catalog();

    private static Catalog with(String id, String text) {
        Diagnostics found = new Diagnostics();
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(ProfileDesk.path(id), text.getBytes(StandardCharsets.UTF_8));
        Catalog catalog = new CatalogReader(found).layer(files).read().orElseThrow();
        assertTrue(!found.hasErrors(), () -> found.sorted().toString() + text);
        return catalog;
    }

    private static HouseSettings style(String text) {
        Diagnostics found = new Diagnostics();
        Optional<Municipality> body = SourceFile.decode("x.yaml", text.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MunicipalityReader(CATALOG.vocabulary(), MoneyTable.EMPTY, Holidays.NONE, found)
                        .read(file));
        assertTrue(found.isEmpty(), () -> found.sorted() + text);
        return body.orElseThrow().style();
    }

    /** What a browser would send back of a form that nobody changed. */
    private static Map<String, List<String>> sent(ProfileForm.View view) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        view.groups().forEach(group -> group.fields().forEach(field -> sent.put(field.path(), List.of(field.value()))));
        view.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> table.columns()
                                .forEach(column -> sent.put(
                                        table.name(row.number(), column.key()), List.of(row.cell(column.key()))))));
        return sent;
    }

    private static Map<String, byte[]> papers(Catalog catalog, String body, String example) throws IOException {
        String text = Files.readString(Path.of("matters/" + example + ".yaml"))
                .replaceFirst("(?m)^municipality:.*$", "municipality: " + body);
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode("m.yaml", text.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new ReadMatter(catalog).whole(file, found));
        List<Document> documents = new DraftPapers(catalog)
                .draft(
                        matter.orElseThrow(),
                        MakingDate.of(matter.get(), Optional.empty(), false, found)
                                .orElseThrow())
                .value()
                .orElseThrow()
                .documents();
        Map<String, byte[]> papers = new TreeMap<>();
        for (Document document : documents) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Renderers.plain().of("docx").render(document, out);
            papers.put(document.id(), out.toByteArray());
        }
        return papers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"aobano", "kirigasawa", "shionohama", "yukishiro"})
    void papersAreTheSameToTheByteAfterTheForm(String id) throws IOException {
        String text = CATALOG.municipalities().get(id).file().text();
        ProfileForm form = new ProfileForm(CATALOG);
        YamlDraft before = ProfileDesk.draft(text);
        Map<String, List<String>> sent = sent(form.view(before, Map.of()));
        YamlDraft onto = ProfileDesk.draft(text);
        form.apply(sent, onto);
        YamlDraft fromNothing = YamlDraft.empty();
        fromNothing.set(id, "id");
        form.apply(sent, fromNothing);
        String example = id.equals("kirigasawa") ? "system-maintenance" : "resident-data-migration";
        Map<String, byte[]> expected = papers(CATALOG, id, example);
        assertTrue(expected.size() > 5);
        for (YamlDraft draft : List.of(onto, fromNothing)) {
            Catalog catalog = with(id, draft.write().text());
            Municipality body = catalog.municipalities().get(id);
            assertEquals(CATALOG.municipalities().get(id).style(), body.style());
            assertEquals(Set.copyOf(CATALOG.municipalities().get(id).rules()), Set.copyOf(body.rules()));
            assertEquals(
                    CATALOG.municipalities().get(id).money().floors(),
                    body.money().floors());
            Map<String, byte[]> papers = papers(catalog, id, example);
            assertEquals(expected.keySet(), papers.keySet());
            expected.forEach((paper, bytes) -> assertArrayEquals(bytes, papers.get(paper), paper));
        }
    }

    /** The usual values that the form names are those of the reader, and each option is one that it takes. */
    @Test
    void theHouseKeysAreThoseThatTheReaderKnows() {
        HouseSettings silent = style("id: x\n");
        YamlDraft usual = YamlDraft.empty();
        usual.set("x", "id");
        List<FormField> fields = ProfileFields.of(CATALOG).stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.path().startsWith("style/"))
                .toList();
        fields.forEach(field -> usual.set(field.usual(), field.steps()));
        HouseSettings spelt = style(usual.write().text());
        assertEquals(silent.parties(), spelt.parties());
        assertEquals(silent.writing(), spelt.writing());
        assertEquals(silent.pages(), spelt.pages());
        assertEquals(silent.stamps(), spelt.stamps());
        assertEquals(silent.scheme("contract", "articles"), spelt.scheme("contract", "articles"));
        for (FormField field : fields) {
            for (FormField.Choice option : field.options()) {
                YamlDraft one = YamlDraft.empty();
                one.set("x", "id");
                one.set(option.value(), field.steps());
                style(one.write().text());
            }
        }
    }

    @Test
    void whatTheFormDoesNotKnowStays() {
        YamlDraft draft = ProfileDesk.draft("id: x\nmunicipality: { name: 甲市 }\ndefaults: { contract.outline: 概要 }\n");
        ProfileForm form = new ProfileForm(CATALOG);
        form.apply(Map.of("municipality/name", List.of("乙市")), draft);
        assertEquals("乙市", draft.get("municipality", "name"));
        assertEquals("概要", draft.get("defaults", "contract.outline"));
    }

    @Test
    void daysAreReadAndShownInTheEraAndTheLastDayIsIncluded() {
        YamlDraft draft = ProfileDesk.draft("id: x\n");
        ProfileForm form = new ProfileForm(CATALOG);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String column : List.of("name", "short", "kind", "no", "promulgated", "issuer", "from", "until")) {
            sent.put("rules/contract-rules/0/" + column, List.of(""));
        }
        sent.put("rules/contract-rules/0/name", List.of("甲市契約規則"));
        sent.put("rules/contract-rules/0/no", List.of("第１８号"));
        sent.put("rules/contract-rules/0/promulgated", List.of("平成13年3月30日"));
        sent.put("rules/contract-rules/0/until", List.of("R5.3.31"));
        form.apply(sent, draft);
        assertEquals(
                List.of(Map.of("name", "甲市契約規則", "no", "18", "promulgated", "2001-03-30", "valid", "/2023-04-01")),
                draft.rows("rules", "contract-rules"));
        RowTable table = form.view(draft, Map.of()).tables().stream()
                .filter(one -> one.path().equals("rules/contract-rules"))
                .findFirst()
                .orElseThrow();
        assertEquals("令和5年3月31日", table.rows().get(0).cell("until"));
        assertEquals("平成13年3月30日", table.rows().get(0).cell("promulgated"));
        assertEquals(2, table.rows().size());
    }

    @Test
    void theDaysOnWhichABodyIsClosedAreEntered() {
        YamlDraft draft =
                ProfileDesk.draft("id: x\nmunicipality: { name: 甲市 }\ncalendar: { spans: { notice: { least: 7 } } }\n");
        new ProfileForm(CATALOG)
                .apply(
                        Map.of(
                                "calendar/year_end",
                                List.of("12-28/01-04"),
                                "calendar/open",
                                List.of("2026-05-02\n2026-05-09"),
                                "calendar/closed/0/name",
                                List.of("夏季の一斉休業"),
                                "calendar/closed/0/days",
                                List.of("2026-08-13/2026-08-14")),
                        draft);
        OpenDays days =
                with("x", draft.write().text()).municipalities().get("x").days();
        assertFalse(days.isOpen(LocalDate.of(2026, 8, 14)));
        assertFalse(days.isOpen(LocalDate.of(2026, 12, 28)));
        assertTrue(days.isOpen(LocalDate.of(2026, 5, 9)));
        assertEquals(7, days.spans().get("notice").least());
    }
}
