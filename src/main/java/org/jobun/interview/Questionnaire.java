package org.jobun.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All questions of a matter as its answers stand, in the order in which people are asked. */
public record Questionnaire(List<Group> groups) {
    public Questionnaire {
        groups = List.copyOf(groups);
    }

    /**
     * Questions that are asked together.
     *
     * @param id of the group in the vocabulary
     * @param label 日程
     */
    public record Group(String id, String label, List<Question> questions) {
        public Group {
            questions = List.copyOf(questions);
        }

        /** How many of them are open. */
        public long open() {
            return questions.stream().filter(Question::isOpen).count();
        }
    }

    /** All questions, those that are not asked as well. */
    public Stream<Question> questions() {
        return groups.stream().flatMap(group -> group.questions().stream());
    }

    /** A question by its path. */
    public Optional<Question> find(String path) {
        return questions().filter(question -> question.path().equals(path)).findFirst();
    }

    /** 残り n件. */
    public long open() {
        return groups.stream().mapToLong(Group::open).sum();
    }

    /** The question that is open first. */
    public Optional<Question> next() {
        return questions().filter(Question::isOpen).findFirst();
    }
}
