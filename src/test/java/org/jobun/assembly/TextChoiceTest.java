package org.jobun.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.ChoiceTags;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.samples.Catalogs;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with choices are filled as FreeMarker fills them, which runs for the same condition in brackets. */
class TextChoiceTest {
    private static final Catalog CATALOG = Catalogs.shipped();

    private static final List<String> MATTERS = List.of(
            "urgency: { incident: promptly }\nbid: { local: none }",
            "bid: { local: office }\nincident: { report_hours: 12 }",
            "urgency: { incident: at-once }",
            "contract: { name: 契約, place: 庁舎 }",
            "contract: { name: promptly }",
            "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#if urgency.incident == \"promptly\">速やかに<#else>直ちに</#if>返す。",
                "終了後<#if urgency.incident == \"promptly\">速やかに<#elseif bid.local == \"office\">${incident.report_hours}時間以内に<#else>直ちに</#if>、${client}に",
                "<#if urgency.incident==\"promptly\">1、<#elseif bid.local == \"office\">2、</#if>3",
                "<#if contract.place?has_content>${contract.place}<#else>なし</#if>と<#if contract.name?has_content>ある</#if>",
                "<#if contract.name == \"promptly\">名</#if>",
                "<#if urgency.incident == \"promptly\"><#if bid.local == \"office\">速<#else>遅</#if>い</#if>。",
                "<#if contract.place?has_content>所<#if contract.name?has_content>名</#if><#elseif urgency.incident == \"at-once\"><#if words.job?has_content>業</#if><#else>無</#if>",
                "<#if urgency.incident == \"promptly\" || urgency.incident == \"at-once\">急<#else>並</#if>",
                "<#if contract.name?has_content && contract.place?has_content || urgency.incident == \"at-once\">両方<#elseif contract.name?has_content && contract.name == \"promptly\">名</#if>",
                "<#if urgency.incident == \"\">なし</#if>",
                "<#if urgency == \"promptly\">群</#if>",
                "[[contract.term]]又は<#if urgency.incident == \"promptly\">[[contract.purpose]]</#if>",
                "<#if words.job == \"promptly\">業</#if>${words.job}<#if words.job?has_content>${words.job}</#if>"
            })
    void saysWhatFreeMarkerSays(String text) {
        assertTrue(TextChoice.of(parsed(text)).isPresent());
        for (String yaml : MATTERS) {
            FilledText plain = filled(text, yaml);
            FilledText ofFreeMarker = filled(inBrackets(text), yaml);
            // A place has its whole line, which is another one.
            assertEquals(ofFreeMarker.runs().toString(), plain.runs().toString(), text + yaml);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "choices.none",
                "<#if (urgency.incident == \"promptly\")>速</#if>",
                "<#if urgency.incident == \"promptly\"><#if (place == \"hall\")>速</#if></#if>",
                "速<#else>い</#if>",
                "<#if urgency.incident == \"promptly\">速<#else>遅<#else>い</#if>",
                "<#if urgency.incident == \"promptly\">速<#else>遅<#elseif place == \"hall\">い</#if>",
                "<#if urgency.incident == \"promptly\">速</#if><#if !place?has_content>速</#if>",
                "<#if urgency.incident == \"速やか\">速</#if>",
                "<#if urgency.incident == \"promptly\">速"
            })
    void leavesTheRestToFreeMarker(String text) {
        assertTrue(TextChoice.of(parsed(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <#if urgency.incident == "days">日<#elseif place == "home">宅</#if>; urgency.incident place
            <#if contract.place?has_content>ある</#if>;
            <#if kind == "a"><#if place == "home">宅<#else>他</#if><#elseif kind == "b">乙</#if>; kind place
            <#if contract.place?has_content>ある<#if place == "home">宅</#if></#if>; place
            <#if kind == "a" || kind == "b">甲<#elseif place == "home" && contract.place?has_content>宅</#if>; kind place
            """)
    void namesWhatIsCompared(String text, String names) {
        List<String> compared = ChoiceTags.compared(parsed(text)).orElseThrow();
        assertEquals(names == null ? "" : names, String.join(" ", compared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#if (urgency.incident == \"promptly\")>速</#if>",
                "<#if kind == \"a\"><#if !place?has_content>速</#if></#if>",
                "<#if urgency.incident == \"速やか\">速</#if>",
                "<#list items as item>速</#list>"
            })
    void doesNotNameWhatItCannotTell(String text) {
        assertEquals(Optional.empty(), ChoiceTags.compared(parsed(text)));
    }

    @Test
    void whatIsWrongIsSaidAsFreeMarkerSaysIt() {
        String text = "<#if nothing.such == \"a\">あ</#if>";
        Diagnostics own = new Diagnostics();
        filled(text, "", own);
        assertEquals(
                "[CLS-11]",
                own.sorted().stream().map(one -> one.code().id()).toList().toString());
    }

    private static String inBrackets(String text) {
        // As long as before, for references know their columns.
        return text.replaceAll("<#(if|elseif) ([^>]*)>", "<#$1 ($2)>").replace(" == ", "==");
    }

    private static TemplateText parsed(String text) {
        return TemplateText.parse(text, new Location("a.md", 7, 3, text.length(), text), new Diagnostics());
    }

    private static FilledText filled(String text, String yaml) {
        Diagnostics found = new Diagnostics();
        FilledText filled = filled(text, yaml, found);
        assertEquals(List.of(), found.sorted());
        return filled;
    }

    private static FilledText filled(String text, String yaml, Diagnostics found) {
        Matter matter = matter(yaml);
        MatterModel model = new MatterModel(matter, CATALOG.vocabulary(), "");
        MissingValues missing = new MissingValues(CATALOG.vocabulary(), matter, null, "", new Diagnostics());
        FillText fill = new FillText(new TextFiller(), matter, model, new Room(found), missing, found);
        return fill.text(parsed(text));
    }

    private static Matter matter(String yaml) {
        Diagnostics found = new Diagnostics();
        String text = "id: m\nmunicipality: aobano\n" + yaml;
        return SourceFile.decode("m.yaml", text.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file))
                .orElseThrow(() -> new AssertionError(found.sorted()));
    }
}
