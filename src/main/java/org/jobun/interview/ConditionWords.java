package org.jobun.interview;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.PrintedValue;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Digits;

/** Conditions as officers read them: 再委託が「事前承認」又は「前提とする」. */
public final class ConditionWords {
    private final Vocabulary vocabulary;

    public ConditionWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The condition in words; empty where it always holds. */
    public String of(Condition condition) {
        return condition.accept(new Words());
    }

    private final class Words implements Condition.Visitor<String> {
        @Override
        public String all(Condition.All all) {
            return joined(all.parts(), "、かつ、");
        }

        @Override
        public String any(Condition.Any any) {
            return joined(any.parts(), "、又は、");
        }

        private String joined(List<Condition> parts, String by) {
            return parts.size() == 1
                    ? parts.get(0).accept(this)
                    : parts.stream().map(this::bracketed).collect(Collectors.joining(by));
        }

        /** What is itself of several parts stands in brackets among others. */
        private String bracketed(Condition part) {
            String words = part.accept(this);
            return words.contains("、かつ、") || words.contains("、又は、") ? "（" + words + "）" : words;
        }

        @Override
        public String not(Condition.Not not) {
            return "「" + not.part().accept(this) + "」ではない";
        }

        @Override
        public String oneOf(Condition.OneOf test) {
            return test.values().stream()
                    .map(value -> "「" + value(test.path(), value) + "」")
                    .collect(Collectors.joining("又は", label(test.path()) + "が", ""));
        }

        @Override
        public String days(Condition.Days test) {
            String from = test.first() == null ? "" : day(test.first()) + "以後";
            String until = test.last() == null ? "" : day(test.last()) + "以前";
            return label(test.path()) + "が" + from + until;
        }

        @Override
        public String numbers(Condition.Numbers test) {
            String from = test.low() == null ? "" : test.lowest() + "以上";
            String until = test.high() == null ? "" : test.highest() + "以下";
            return label(test.path()) + "が" + from + until;
        }

        @Override
        public String given(Condition.Given test) {
            return label(test.path()) + (test.given() ? "がある" : "がない");
        }
    }

    private static String day(java.time.LocalDate day) {
        return PrintedValue.usual(new FactValue.Date(day), Digits.HALF);
    }

    private String label(String path) {
        return vocabulary.find(path).map(FactType::label).orElse(path);
    }

    private String value(String path, String value) {
        return vocabulary
                .find(path)
                .map(type -> switch (type.kind()) {
                    case FLAG -> value.equals("true") ? "はい" : "いいえ";
                    default -> type.values().getOrDefault(value, value);
                })
                .orElse(value);
    }
}
