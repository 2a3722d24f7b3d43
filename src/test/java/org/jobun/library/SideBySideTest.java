package org.jobun.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static String marked(List<SideBySide.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void linesThatBelongTogetherAreCompared() {
        SideBySide side = SideBySide.of(
                List.of("受注者は、再委託をしてはならない。", "2　発注者は、承認をしない。"),
                List.of("受託者は、再委託をしてはならない。", "2　新しく加わった全く別の文である。", "3　発注者は、承認をしない。"));
        assertEquals(
                List.of("変更", "追加", "変更"),
                side.rows().stream().map(SideBySide.Row::kind).toList());
        assertEquals("[受注者]は、再委託をしてはならない。", marked(side.rows().get(0).before()));
        assertEquals("[受託者]は、再委託をしてはならない。", marked(side.rows().get(0).after()));
        assertFalse(side.same());
    }

    @Test
    void whatIsGoneIsOnTheLeftAlone() {
        SideBySide side = SideBySide.of(List.of("甲", "全く別の長い文がここにある。"), List.of("甲"));
        assertEquals("", side.rows().get(0).kind());
        assertEquals("削除", side.rows().get(1).kind());
        assertTrue(SideBySide.of(List.of("甲"), List.of("甲")).same());
    }
}
