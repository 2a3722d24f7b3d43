package org.jobun.assembly;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.text.Validity;

/**
 * A clause that nobody has chosen yet: it keeps the place and the number of the article, so that others can refer to it, and says which
 * answers decide on it: 【再委託】の答えにより、この条の定めが決まります。 Such a paper has errors, and is never made.
 */
final class OpenClause {
    private OpenClause() {}

    /** @param choices that decide; at least one */
    static Clause of(TemplateLine.ClauseLine line, List<FactType> choices, Template template) {
        String caption = choices.stream().map(FactType::label).collect(Collectors.joining("・"));
        String names = choices.stream()
                .map(choice -> "${" + choice.path() + "}")
                .collect(Collectors.joining("、", "", "の答えにより、この条の定めが決まります。"));
        Block words = new Block("", Condition.ALWAYS, null, text(names, line), List.of(), line.place());
        return new Clause(
                line.slot(),
                text(caption, line),
                "",
                "",
                Condition.ALWAYS,
                Validity.ALWAYS,
                "dates.conclusion",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Clause.Status.APPROVED,
                List.of(words),
                "",
                template.file(),
                line.place());
    }

    private static TemplateText text(String words, TemplateLine.ClauseLine line) {
        return TemplateText.parse(words, line.place(), new Diagnostics());
    }
}
