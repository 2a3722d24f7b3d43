package org.jobun.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has left its order. */
class MovesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 4 5 | ''
            2 3 4 5 1 | 1
            1 5 2 3 4 | 5
            3 4 5 1 2 | 1 2
            1 4 3 2 5 | 3 2
            ''        | ''
            """)
    void theFewestAreMoved(String order, String moved) {
        assertEquals(numbers(moved), Moves.in(numbers(order)));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }
}
