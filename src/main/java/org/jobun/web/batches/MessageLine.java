package org.jobun.web.batches;

import java.util.List;
import java.util.Locale;
import org.jobun.batch.RowResult;

/** Messages of a batch as pages show problems. */
public record MessageLine(
        String severity, String severityLabel, String code, String text, String hint, String place, String href) {
    static List<MessageLine> of(List<RowResult.Message> messages) {
        return messages.stream().map(MessageLine::of).toList();
    }

    private static MessageLine of(RowResult.Message message) {
        String label = switch (message.severity()) {
            case "ERROR" -> "エラー";
            case "WARNING" -> "警告";
            default -> "注意";
        };
        return new MessageLine(
                message.severity().toLowerCase(Locale.ROOT),
                label,
                message.code(),
                message.text(),
                message.hint(),
                message.place(),
                "");
    }
}
