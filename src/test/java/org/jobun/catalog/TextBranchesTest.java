package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a branch of a text is asked for exactly where FreeMarker prints that branch. */
class TextBranchesTest {
    private static final String NESTED =
            "<#if a == \"1\"><#if b??>${x}<#else>${y}</#if><#elseif a == \"2\">${y}<#else>${z}</#if>";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ${x}${y}${z} ; a=9 ; x y z
            <#if a == "1">${x}<#else>${y}</#if>${z} ; a=1 ; x z
            <#if a == "1">${x}<#else>${y}</#if>${z} ; a=2 ; y z
            <#if a != "1">${x}</#if> ; a=1 ;
            <#if a != "1">${x}</#if> ; a=2 ; x
            <#if "1" == a>${x}</#if> ; a=1 ; x
            <#if a == "1">${x}<#elseif a == "2">${y}<#else>${z}</#if> ; a=1 ; x
            <#if a == "1">${x}<#elseif a == "2">${y}<#else>${z}</#if> ; a=2 ; y
            <#if a == "1">${x}<#elseif a == "2">${y}<#else>${z}</#if> ; a=3 ; z
            <#if a == "1" && b?has_content>${x}</#if> ; a=1 ;
            <#if a == "1" && b?has_content>${x}</#if> ; a=1 b=7 ; x
            <#if a == "1" || a == "2">${x}<#else>${y}</#if> ; a=2 ; x
            <#if a == "1" || a == "2">${x}<#else>${y}</#if> ; a=3 ; y
            <#if !(a == "1" || b??)>${x}</#if> ; a=2 ; x
            <#if !(a == "1" || b??)>${x}</#if> ; a=2 b=7 ;
            """)
    void whatIsAskedForIsWhatIsPrinted(String text, String answers, String printed) {
        assertEquals(Optional.ofNullable(printed).orElse(""), asked(text, answers));
    }

    @ParameterizedTest
    @CsvSource({"a=1 b=7,x", "a=1,y", "a=2 b=7,y", "a=3,z"})
    void branchesStandInBranches(String answers, String printed) {
        assertEquals(printed, asked(NESTED, answers));
    }

    /** Names that cannot be told apart by facts are asked for in any case: two names may be alike or not. */
    @ParameterizedTest
    @CsvSource({"a=1,x y", "a=2,x y"})
    void whatIsNoConditionOverFactsMayHoldAndMayFail(String answers, String printed) {
        assertEquals(printed, asked("<#if a == b>${x}<#else>${y}</#if>", answers));
    }

    private static String asked(String text, String answers) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String answer : answers.split(" ")) {
            String[] parts = answer.split("=");
            facts.put(
                    parts[0],
                    new Fact(parts[0], new FactValue.Text(parts[1]), Fact.Source.MATTER, Location.ofFile("test")));
        }
        Facts given = new Facts(facts);
        List<String> names = TextGrammar.of(text).names().stream()
                .filter(name -> "xyz".contains(name.name()))
                .filter(name -> name.where().holds(given))
                .map(TextGrammar.Name::name)
                .toList();
        return String.join(" ", names);
    }
}
