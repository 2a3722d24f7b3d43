package org.jobun.interview;

import java.util.List;
import java.util.Optional;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/**
 * The papers of a matter as far as its answers go, and what is wrong or open.
 *
 * @param contracts one, or several where the matter is cut into parts; none where its body is not known
 * @param problems errors first
 */
public record Preview(List<Contract> contracts, List<Problem> problems) {
    public Preview {
        contracts = List.copyOf(contracts);
        problems = List.copyOf(problems);
    }

    /**
     * One contract with its papers.
     *
     * @param matter its facts; what could not be read is not among them
     * @param selection which clauses are in, and why
     * @param documents in order of their ids; a place of an unanswered choice stands in them as 【…】
     */
    public record Contract(Matter matter, Making making, Selection selection, List<Document> documents) {
        public Contract {
            documents = List.copyOf(documents);
        }

        /** A paper by the id of its template. */
        public Optional<Document> document(String id) {
            return documents.stream()
                    .filter(document -> document.id().equals(id))
                    .findFirst();
        }
    }

    /** True where the papers are those that would be made. */
    public boolean isWhole() {
        return !contracts.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }

    /** The problems of an answer. */
    public List<Problem> problemsOf(String path) {
        return problems.stream().filter(problem -> problem.isAbout(path)).toList();
    }
}
