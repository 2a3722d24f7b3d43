package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jobun.font.ProgramFonts;
import org.junit.jupiter.api.Test;

/** Words that no line ends within. */
class BreakRulesTest {

    /** The text with a stroke wherever a line may end. */
    private static String broken(String text) {
        List<Cluster> clusters =
                new OpenFonts().of(List.of()).in(ProgramFonts.body(), 10_500).of(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < clusters.size(); i++) {
            out.append(i > 0 && BreakRules.mayBreak(clusters, i) ? "|" : "");
            out.append(clusters.get(i).text());
        }
        return out.toString();
    }

    @Test
    void namesOfFirmsAndAddressesAreNotTorn() {
        assertEquals("信|州|サ|ー|ビ|ス|株式会社".replace("サ|ー", "サー"), broken("信州サービス株式会社"));
        assertEquals("一|般|社団法人|北|の|会", broken("一般社団法人北の会"));
        assertEquals("本|町|三|丁目|30番地", broken("本町三丁目30番地"));
        assertEquals("株|主|及|び|会|社|員", broken("株主及び会社員"));
    }
}
