package org.jobun.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobun.text.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseDigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "award.until_time | 午後5時 | 午後５時 | 午後５時 | 午後5時",
                "spec.hours | 開庁日の午前9時から午後5時15分まで | 開庁日の午前９時から午後５時１５分まで | 開庁日の午前９時から午後５時15分まで | 開庁日の午前9時から午後5時15分まで",
                "object | ノート型端末320台 | ノート型端末３２０台 | ノート型端末320台 | ノート型端末320台",
                "model | 画面14型、記憶装置256GB以上 | 画面14型、記憶装置256GB以上 | 画面14型、記憶装置256GB以上 | 画面14型、記憶装置256GB以上",
                "note | 画面8型、記憶装置256GB以上 | 画面８型、記憶装置256GB以上 | 画面８型、記憶装置256GB以上 | 画面8型、記憶装置256GB以上",
                "note | 12,000通（1か月） | １２，０００通（１か月） | 12,000通（１か月） | 12,000通（1か月）",
                "target | 99.5%以上 | 99.5%以上 | 99.5%以上 | 99.5%以上",
                "scope | ISO/IEC 27001及び27017の認証 | ISO/IEC 27001及び27017の認証 | ISO/IEC 27001及び27017の認証 | ISO/IEC 27001及び27017の認証",
                "note | ８台 | ８台 | ８台 | 8台",
                "contract.number | 汐教第17号 | 汐教第17号 | 汐教第17号 | 汐教第17号",
                "contract.name | 令和8年度印刷業務 | 令和8年度印刷業務 | 令和8年度印刷業務 | 令和8年度印刷業務",
                "contractor.address | 港通2丁目3番4号 | 港通２丁目３番４号 | 港通２丁目３番４号 | 港通2丁目3番4号",
            })
    void whatIsSaidInWordsFollowsTheHouse(String path, String typed, String full, String mixed, String half) {
        assertEquals(full, HouseDigits.in(path, typed, Digits.FULL));
        assertEquals(mixed, HouseDigits.in(path, typed, Digits.MIXED));
        assertEquals(half, HouseDigits.in(path, typed, Digits.HALF));
    }
}
