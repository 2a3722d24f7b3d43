package org.jobun.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Map<String, List<NumberedPaper.Article>>> mentions =
                papers.stream().map(FormNumbers::mentions).toList();
        for (int i = 0; i < papers.size(); i++) {
            Set<String> order = new LinkedHashSet<>(mentions.get(i).keySet());
            mentions.forEach(named -> order.addAll(named.keySet()));
            int number = 1;
            for (String id : order) {
                if (belongsTo(id, papers.get(i), papers)) {
                    int speaker = mentions.get(i).containsKey(id) ? i : firstToName(id, mentions);
                    forms.put(
                            id,
                            new Form(
                                    papers.get(i),
                                    number++,
                                    papers.get(speaker),
                                    mentions.get(speaker).get(id)));
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

    /** Index of the first paper that names a form; every form of a set is named by one. */
    private static int firstToName(String form, List<Map<String, List<NumberedPaper.Article>>> mentions) {
        int first = 0;
        while (!mentions.get(first).containsKey(form)) {
            first++;
        }
        return first;
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
