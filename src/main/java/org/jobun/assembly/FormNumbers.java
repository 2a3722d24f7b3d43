package org.jobun.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.RefTarget;

/**
 * Numbers of forms: each belongs to the paper that its template names, and is numbered there in the order in
 * which articles name it first (様式第1号（第12条関係）).
 */
final class FormNumbers {
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /**
     * A form of the set.
     *
     * @param owner the paper it belongs to
     * @param number among the forms of its owner
     * @param speaker the paper whose articles are named at its head: the owner, or the first that names it
     * @param articles that name it, in order
     */
    record Form(NumberedPaper owner, int number, NumberedPaper speaker, List<NumberedPaper.Article> articles) {}

    FormNumbers(List<NumberedPaper> papers) {
        for (NumberedPaper owner : papers) {
            Map<String, List<NumberedPaper.Article>> own = mentions(owner);
            List<String> order = new ArrayList<>(own.keySet());
            for (NumberedPaper other : papers) {
                mentions(other).keySet().stream()
                        .filter(form -> !order.contains(form))
                        .forEach(order::add);
            }
            int number = 1;
            for (String id : order) {
                if (belongsTo(id, owner, papers)) {
                    NumberedPaper speaker = own.containsKey(id) ? owner : firstToName(id, papers);
                    forms.put(
                            id,
                            new Form(owner, number++, speaker, mentions(speaker).get(id)));
                }
            }
        }
    }

    Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    private static boolean belongsTo(String form, NumberedPaper owner, List<NumberedPaper> papers) {
        return papers.stream()
                .anyMatch(paper -> paper.id().equals(form)
                        && paper.paper().template().annexOf().equals(owner.id()));
    }

    private static NumberedPaper firstToName(String form, List<NumberedPaper> papers) {
        return papers.stream()
                .filter(paper -> mentions(paper).containsKey(form))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<NumberedPaper.Article>> mentions(NumberedPaper paper) {
        Map<String, List<NumberedPaper.Article>> mentions = new LinkedHashMap<>();
        for (NumberedPaper.Article article : paper.articles()) {
            article.paragraphs().forEach(paragraph -> collect(paragraph, article, mentions));
        }
        return mentions;
    }

    private static void collect(
            NumberedPaper.Provision provision,
            NumberedPaper.Article article,
            Map<String, List<NumberedPaper.Article>> mentions) {
        for (FilledText.Run run : provision.filled().text().runs()) {
            if (run instanceof FilledText.Symbolic symbolic) {
                for (RefTarget target : symbolic.reference().targets()) {
                    if (target instanceof RefTarget.ToForm form) {
                        List<NumberedPaper.Article> articles =
                                mentions.computeIfAbsent(form.template(), id -> new ArrayList<>());
                        if (!articles.contains(article)) {
                            articles.add(article);
                        }
                    }
                }
            }
        }
        provision.items().forEach(item -> collect(item, article, mentions));
    }
}
