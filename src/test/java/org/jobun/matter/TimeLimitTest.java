package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write for the time within which, or before which, something is to be done. */
class TimeLimitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time-after  | すみやかに   | 速やかに
            time-after  | 遅滞なく     | 遅滞なく
            time-after  | ７日 以内     | 7日以内に
            time-after  | 2箇月以内に   | 2か月以内に
            time-after  | 3開庁日以内に | 3開庁日以内に
            time-before | 予め         | あらかじめ
            time-before | 10日前まで    | 10日前までに
            """)
    void readsWhatPeopleWrite(String check, String typed, String printed) {
        assertEquals(Optional.of(printed), TimeLimit.read(check, typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time-after  | あらかじめ
            time-after  | 7日前までに
            time-after  | 0日以内に
            time-after  | 7
            time-before | 直ちに
            time-before | 7日以内に
            """)
    void readsNothingElse(String check, String typed) {
        assertEquals(Optional.empty(), TimeLimit.read(check, typed));
    }
}
