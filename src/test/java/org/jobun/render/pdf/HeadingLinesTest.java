package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.font.ProgramFonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However wide the column is, the lines of a heading are the heading. */
class HeadingLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"品質の管理（確認する者，時期及び基準）", "連絡及び協議（会議の種類、回数及び出席者）", "研修を受けた日", "１件当たりの応対の時間（平均）", "出資の割合又は分担業務"})
    void noWordIsLost(String heading) {
        List<Cluster> text =
                new OpenFonts().of(List.of()).in(ProgramFonts.heading(), 10_500).of(heading);
        for (int right = 30_000; right < 220_000; right += 250) {
            String lines = HeadingLines.of(text, 0, right).stream()
                    .flatMap(line -> line.clusters().stream())
                    .map(Cluster::text)
                    .collect(Collectors.joining());
            assertEquals(heading, lines, "width " + right);
        }
    }
}
