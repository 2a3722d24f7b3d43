package org.jobun.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.document.Document;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;

class ClauseUseTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final ClauseUse USE = new ClauseUse(CATALOG);
    private static final Pattern BRACKETS = Pattern.compile("\\[\\[[^\\]]*\\]\\]");

    /** Read from the files by their lines, without the readers of the program. */
    @Test
    void agreesWithTheLinesOfTheFiles() {
        Pattern line = Pattern.compile("(?m)^(?:\\{when [^}]*\\})?\\*\\??\\s+(\\S+)\\s*$");
        Map<String, List<String>> asked = new TreeMap<>();
        CATALOG.templates()
                .forEach((id, paper) -> asked.put(
                        id,
                        line.matcher(paper.file().text())
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
        for (List<Clause> versions : CATALOG.clauses().values()) {
            Clause clause = versions.get(0);
            Set<String> expected = new TreeSet<>();
            asked.forEach((id, lines) -> lines.stream()
                    .filter(name -> name.equals(clause.id())
                            || !clause.alternative().isEmpty() && name.equals(clause.alternative()))
                    .forEach(name -> expected.add(id)));
            Set<String> actual =
                    USE.papers(clause).stream().map(Template::id).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, actual, clause.id());
        }
    }

    @Test
    void whatIsDraftedStandsInThePapersThatAreNamed() {
        int seen = 0;
        for (String example : List.of("resident-data-migration", "consortium", "system-maintenance")) {
            for (Document paper : Catalogs.example(example).documents()) {
                for (var article : paper.articles()) {
                    Clause clause = CATALOG.versions(article.origin().clause()).get(0);
                    assertTrue(
                            USE.papers(clause).stream().anyMatch(one -> one.id().equals(paper.id())),
                            () -> clause.id() + " in " + paper.id());
                    seen++;
                }
            }
        }
        assertTrue(seen > 200, "articles: " + seen);
    }

    @Test
    void bodiesBringClausesInOrOutByTheirUsualAnswers() {
        Map<String, Standing> approval =
                USE.bodies(CATALOG.versions("subcontracting.by-approval").get(0));
        assertEquals(Standing.IN, approval.get("aobano"));
        assertEquals(Standing.OUT, approval.get("kirigasawa"));
        assertEquals(Standing.OUT, approval.get("yukishiro"));
        Map<String, Standing> purpose =
                USE.bodies(CATALOG.versions("general.purpose").get(0));
        assertEquals(Set.of(Standing.IN), Set.copyOf(purpose.values()));
        Map<String, Standing> bid = USE.bodies(CATALOG.versions("bid.award").get(0));
        assertEquals(Set.of(Standing.OPEN), Set.copyOf(bid.values()));
    }

    @Test
    void aClauseIsReferredToWhereItsNameStandsInBrackets() {
        Map<String, String> brackets = new TreeMap<>();
        CATALOG.clauses()
                .forEach((id, versions) -> brackets.put(
                        id,
                        versions.stream()
                                .map(version -> version.file()
                                        .text()
                                        .replaceAll("(?:law|penalty|form|local|paper):[\\w.-]+", ""))
                                .flatMap(text -> BRACKETS.matcher(text).results())
                                .map(MatchResult::group)
                                .collect(Collectors.joining())));
        for (List<Clause> versions : CATALOG.clauses().values()) {
            Clause clause = versions.get(0);
            Set<String> expected = new TreeSet<>();
            List<String> called = new ArrayList<>(clause.standsFor());
            called.addAll(List.of(clause.id(), clause.slot()));
            Pattern names = Pattern.compile(called.stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\[\\[[^\\]]*(?<![\\w.#-])(?:", ")(?![\\w.-])[^\\]]*\\]\\]")));
            brackets.forEach((id, text) -> {
                if (names.matcher(text).find() && !id.equals(clause.id())) {
                    expected.add(id);
                }
            });
            assertEquals(expected, new TreeSet<>(USE.referredBy(clause)), clause.id());
        }
    }
}
