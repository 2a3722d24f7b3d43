package org.jobun.web.register;

import java.util.OptionalLong;
import org.jobun.matter.WrittenNumber;
import org.jobun.matter.WrittenValue;

/**
 * An amount as somebody typed it.
 *
 * @param written as typed
 * @param yen what it means; empty where it is empty or wrong
 * @param error what is wrong with it, or empty
 */
public record AmountField(String written, OptionalLong yen, String error) {
    static AmountField of(String written) {
        if (written.isBlank()) {
            return new AmountField(written, OptionalLong.empty(), "");
        }
        WrittenValue.Read<Long> read = WrittenNumber.yen(written);
        return read.isValue()
                ? new AmountField(written, OptionalLong.of(read.value()), "")
                : new AmountField(written, OptionalLong.empty(), "金額として読み取れません。「1,000,000」「100万円」のように入力してください。");
    }
}
