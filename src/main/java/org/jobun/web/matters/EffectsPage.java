package org.jobun.web.matters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.interview.Effects;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an option would change, before it is chosen. */
final class EffectsPage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 3;

    private final Office office;

    EffectsPage(Office office) {
        this.office = office;
    }

    Answer show(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        Effects effects = RememberedEffects.of(office.workspace(exchange.visitor()))
                .of(open.answers(), exchange.query("path"), exchange.query("option"), office.today());
        ObjectNode out = JSON.createObjectNode();
        out.put("words", words(effects));
        ArrayNode parts = out.putArray("parts");
        effects.papers()
                .forEach(paper -> paper.articles()
                        .forEach(article -> parts.addObject()
                                .put("paper", paper.contract() + "/" + paper.id())
                                .put("clause", article.clause())
                                .put("change", article.change().name())));
        return Answer.json(JSON.writeValueAsString(out));
    }

    /** A line for the option: 入る: 契約書第12条（…）　外れる: …. */
    static String words(Effects effects) {
        if (effects.isNone()) {
            return "書類は変わりません";
        }
        String text = List.of(Effects.Change.COMES, Effects.Change.GOES, Effects.Change.CHANGES).stream()
                .map(change -> line(effects, change))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("　"));
        return text.isEmpty() ? "番号だけが変わります" : text;
    }

    private static String line(Effects effects, Effects.Change change) {
        List<String> all =
                effects.papers().stream().flatMap(paper -> names(paper, change)).toList();
        if (all.isEmpty()) {
            return "";
        }
        String more = all.size() > MOST ? " ほか" + (all.size() - MOST) : "";
        return label(change) + ": " + String.join("、", all.subList(0, Math.min(MOST, all.size()))) + more;
    }

    private static Stream<String> names(Effects.Paper paper, Effects.Change change) {
        if (paper.change() == change && paper.articles().isEmpty()) {
            return Stream.of(paper.name());
        }
        return paper.articles(change).stream()
                .map(article -> paper.name()
                        + article.label()
                        + (article.caption().isEmpty() ? "" : "（" + article.caption() + "）"));
    }

    private static String label(Effects.Change change) {
        return switch (change) {
            case COMES -> "入る";
            case GOES -> "外れる";
            case CHANGES -> "変わる";
            case RENUMBERED -> "番号が変わる";
        };
    }
}
