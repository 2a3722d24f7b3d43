package org.jobun.web.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobun.register.RegisterBook;
import org.jobun.store.RegisterLine;
import org.jobun.store.RegisterState;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.Option;

/** 台帳: the list, searched, and the same as a workbook. */
final class RegisterListPage {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SIZE = 50;

    private final RegisterDesk desk;

    RegisterListPage(RegisterDesk desk) {
        this.desk = desk;
    }

    Answer show(Exchange exchange) throws IOException {
        SearchFields fields = SearchFields.of(exchange, desk.office().catalog());
        List<RegisterLine> lines = fields.isReadable() ? desk.found(exchange, fields) : List.of();
        int last = Math.max(1, (lines.size() + SIZE - 1) / SIZE);
        int page = Math.min(last, number(exchange.query("page")));
        Map<String, Object> values = new HashMap<>();
        values.put("fields", fields);
        values.put("readable", fields.isReadable());
        values.put("count", lines.size());
        values.put(
                "lines",
                lines.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(SetView::of)
                        .toList());
        values.put("page", page);
        values.put("last", last);
        values.put("bodies", desk.bodies(exchange, fields.get("body")));
        values.put(
                "states",
                states(RegisterState.of(fields.get("state"))
                        .map(RegisterState::word)
                        .orElse("")));
        return Answer.html(desk.office().pages().page("register", exchange, values));
    }

    private static int number(String written) {
        return written.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(written) : 1;
    }

    private static List<Option> states(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen.isEmpty())));
        Stream.of(RegisterState.values())
                .forEach(state -> options.add(
                        new Option(state.word(), state.word(), state.word().equals(chosen))));
        return options;
    }

    /** The sets that are looked for, all of them, as a workbook. */
    Answer workbook(Exchange exchange) throws IOException {
        SearchFields fields = SearchFields.of(exchange, desk.office().catalog());
        if (!fields.isReadable()) {
            throw new Refusal(422, "探す日又は金額を読み取ることができません。", "「台帳」の画面で直してから、書き出してください。");
        }
        List<RegisterLine> lines = desk.found(exchange, fields);
        Path folder = Files.createTempDirectory("jobun-register");
        Path file = folder.resolve("register.xlsx");
        try {
            RegisterBook.write(lines, desk.register(exchange).retentions(), file);
            exchange.record("台帳の一覧（" + lines.size() + "件）", "");
            return Answer.download("台帳.xlsx", XLSX, Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
