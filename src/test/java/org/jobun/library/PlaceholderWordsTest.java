package org.jobun.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;

/** Whoever decides on a text reads labels in place of the names of placeholders, and never the same for two. */
class PlaceholderWordsTest {
    private static final Vocabulary VOCABULARY = Catalogs.shipped().vocabulary();
    private static final PlaceholderWords WORDS = new PlaceholderWords(VOCABULARY);

    @Test
    void placeholdersStandByTheirLabels() {
        assertEquals(
                "【発注者の呼び方】は、【契約金額：金…円】を【用語：本業務】の後に支払う。",
                WORDS.in("${client}は、${ contract.amount.kin }を${words.job}の後に支払う。"));
    }

    @Test
    void whatHasNoLabelStaysAsItIsWritten() {
        String line = "${m.name}及び${contract.amount.nothing}を、$で表す。<#if place == \"home\">（{1}）</#if>";
        assertEquals(line, WORDS.in(line));
    }

    @Test
    void whoTypesWhatReadsLikeAPlaceholderIsNotBelieved() {
        List<String> placed = List.of("${contract.amount}を払う。");
        List<String> typed = List.of("【契約金額】を払う。");
        assertEquals(placed, WORDS.in(placed, typed.get(0)));
        assertEquals(typed, WORDS.in(typed, placed.get(0)));
        assertEquals(typed, WORDS.in(placed, ""));
    }

    @Test
    void noTwoOfTheVocabularyReadAlike() {
        Map<String, String> read = new HashMap<>();
        for (FactType type : VOCABULARY.all()) {
            for (String form :
                    new String[] {"", ".kin", ".formal", ".digits", ".western", ".label", ".sign", ".parts"}) {
                String written = "${" + type.path() + form + "}";
                String other = read.put(WORDS.in(written), written);
                assertTrue(other == null || other.equals(written), () -> written + " reads like " + other);
            }
        }
        VOCABULARY.words().keySet().forEach(id -> {
            String written = "${words." + id + "}";
            assertEquals(null, read.put(WORDS.in(written), written));
        });
    }
}
