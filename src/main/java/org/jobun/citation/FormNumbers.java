package org.jobun.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefExpression;
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
        List<Mentions> mentions = papers.stream().map(Mentions::in).toList();
        Map<String, String> owners = new HashMap<>();
        papers.forEach(
                paper -> owners.putIfAbsent(paper.id(), paper.paper().template().annexOf()));
        Set<String> named = new LinkedHashSet<>();
        mentions.forEach(one -> named.addAll(one.articles().keySet()));
        for (Mentions own : mentions) {
            Set<String> order = new LinkedHashSet<>(own.articles().keySet());
            order.addAll(named);
            int number = 1;
            for (String id : order) {
                if (own.paper().id().equals(owners.get(id))) {
                    Mentions speaker = own.names(id) ? own : firstToName(id, mentions);
                    forms.put(
                            id,
                            new Form(
                                    own.paper(),
                                    number++,
                                    speaker.paper(),
                                    speaker.articles().get(id)));
                }
            }
        }
    }

    Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The first paper that names a form; every form of a set is named by one. */
    private static Mentions firstToName(String form, List<Mentions> mentions) {
        return mentions.stream().filter(named -> named.names(form)).findFirst().orElseThrow();
    }

    /**
     * The forms that the articles of one paper name.
     *
     * @param articles for each form, by the id of its template, those that name it; in the order in which they are read
     */
    private record Mentions(NumberedPaper paper, Map<String, List<NumberedPaper.Article>> articles) {
        static Mentions in(NumberedPaper paper) {
            Mentions mentions = new Mentions(paper, new LinkedHashMap<>());
            for (NumberedPaper.Article article : paper.articles()) {
                article.filled()
                        .paragraphs()
                        .forEach(paragraph -> paragraph.texts(text -> mentions.add(text, article)));
            }
            return mentions;
        }

        private void add(FilledText text, NumberedPaper.Article article) {
            for (RefExpression reference : text.references()) {
                for (RefTarget target : reference.targets()) {
                    if (target instanceof RefTarget.ToForm form) {
                        add(form.template(), article);
                    }
                }
            }
        }

        /** An article is added once, however often it names a form. */
        private void add(String form, NumberedPaper.Article article) {
            List<NumberedPaper.Article> naming = articles.computeIfAbsent(form, id -> new ArrayList<>());
            if (naming.isEmpty() || naming.get(naming.size() - 1) != article) {
                naming.add(article);
            }
        }

        boolean names(String form) {
            return articles.containsKey(form);
        }
    }
}
