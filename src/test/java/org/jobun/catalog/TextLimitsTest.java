package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clause may say to FreeMarker is allowed by its parts; all else is refused before it runs, with its place. */
class TextLimitsTest {
    private static List<Diagnostic> refused(String text) {
        Diagnostics found = new Diagnostics();
        Location place = new Location("a.md", 7, 3, text.length(), text);
        boolean keeps = TextLimits.keeps(TemplateText.parse(text, place, new Diagnostics()), found);
        assertEquals(keeps, found.sorted().isEmpty());
        return found.sorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲は、乙に支払う。",
                "${contract.amount}",
                "${ client }は",
                "${d.name}（${dates.end.kin}）",
                "a < b、<w:br/> 及び #{x} は言葉である。",
                "<#if place == \"hall\">庁舎<#else>外</#if>",
                "<#if place == 'hall'>庁舎<#elseif place != \"home\">外<#else>自宅</#if>",
                "<#if !(a?has_content) && (b?? || c == \"x\")>あ</#if>",
                "<#if a??><#if b??>あ</#if></#if>"
            })
    void isAllowed(String text) {
        assertEquals("[]", refused(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // around a list of what is forbidden
                "${\"あ\"?[#-- --]left_pad(2000000000)}",
                "${\"1+1\"?[#-- --]eval}",
                "${\"あ\"?<#-- -->left_pad(2000000000)}",
                "${.[#-- --]get_optional_template(\"x\")}",
                "<#list {\">\":1..2000000000}[\">\"] as i>あ</#list>",
                "<#list 1..2000000000 as i>あ</#list>",
                // the clock, the version, what the program holds
                "${.now}",
                "${ .now?string}",
                "${.version}",
                "${.data_model}",
                "${.globals}",
                "<#if .now?has_content>あ</#if>",
                // arithmetic, ranges, strings put together
                "${1000*3}",
                "${1+1}",
                "${1/0}",
                "${-x}",
                "${\"第\" + 5 + \"条\"}",
                "${(1..)?size}",
                "${a..b}",
                "${a[0]}",
                "${a[0..9999999]}",
                "${a.b()}",
                "${a!\"既定\"}",
                "${\"a\"}",
                "${'${.now}'}",
                "<#if \"${.now}\" == a>あ</#if>",
                "<#if a == \"\\x41\">あ</#if>",
                "<#if a == r\"x\">あ</#if>",
                "<#if 1 == 1>あ</#if>",
                "<#if a gt b>あ</#if>",
                "<#if a?length == b>あ</#if>",
                "<#if a>あ</#if>",
                // built-ins
                "${a?new()}",
                "${a?api}",
                "${a?eval}",
                "${a?interpret}",
                "${a?size}",
                "${a?has_content}",
                "${a?no_esc}",
                "${a?string(\"yyyy\")}",
                "${a?left_pad(9)}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                // directives
                "<#assign x = 1>",
                "<#include \"/etc/passwd\">",
                "<#import \"a\" as b>",
                "<#macro m></#macro>",
                "<@m/>",
                "<#ftl output_format=\"HTML\">",
                "<#setting locale=\"ar_EG\">",
                "<#attempt><#recover></#attempt>",
                "<#noparse>${.now}</#noparse>",
                "<#noautoesc>あ</#noautoesc>",
                "<#stop>",
                "<#t>",
                "<#switch a><#case \"b\"></#switch>",
                "<#-- x -->",
                "<#if a?? <#-- --> >あ</#if>",
                "<#else>",
                "</#if>",
                "<#if a??>あ<#else>い<#else>う</#if>"
            })
    void isRefused(String text) {
        List<Diagnostic> found = refused(text);
        assertFalse(found.isEmpty(), text);
        assertEquals(Code.CLS_09, found.get(0).code(), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"金額は、${contract.amount とする。", "<#if a??", "<#if a??>あ", "${"})
    void isUnreadable(String text) {
        assertEquals(Code.CLS_08, refused(text).get(0).code(), text);
    }

    @Test
    void isFoundWithFileLineAndColumn() {
        Diagnostic found = refused("甲は${.now}に").get(0);
        assertEquals("a.md:7:5", found.location().toString());
        assertEquals(7, found.location().length());
        assertEquals("${.now}", found.values().get("found"));
    }

    /** FreeMarker goes down a level of calls for each. */
    @Test
    void depthIsBounded() {
        String deepIf = "<#if a??>".repeat(5_000) + "あ" + "</#if>".repeat(5_000);
        assertEquals(Code.CLS_09, refused(deepIf).get(0).code());
        String brackets = "<#if " + "(".repeat(20_000) + "a??" + ")".repeat(20_000) + ">あ</#if>";
        assertEquals(Code.CLS_09, refused(brackets).get(0).code());
        String nots = "<#if " + "!".repeat(20_000) + "a??>あ</#if>";
        assertEquals(Code.CLS_09, refused(nots).get(0).code());
        String ands = "<#if " + "a?? && ".repeat(20_000) + "a??>あ</#if>";
        assertEquals(Code.CLS_09, refused(ands).get(0).code());
        assertTrue(refused("${" + "(".repeat(20_000) + "a" + ")".repeat(20_000) + "}")
                .get(0)
                .isError());
    }
}
