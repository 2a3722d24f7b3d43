package org.jobun.web.people;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jobun.store.Act;
import org.jobun.store.LedgerLine;

/**
 * A line of the ledger as the page and the table for Excel show it.
 *
 * @param at in the time of the office
 * @param act in Japanese
 */
public record LedgerView(
        long number, String at, String person, String address, String act, String matter, String what, String hash) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    static LedgerView of(LedgerLine line, Clock clock) {
        return new LedgerView(
                line.number(),
                TIME.format(line.at().atZone(clock.getZone())),
                line.entry().personName(),
                line.entry().address(),
                word(line.entry().act()),
                line.entry().matter(),
                line.entry().what(),
                line.hash());
    }

    /** What an act is called on pages. */
    static String word(Act act) {
        return switch (act) {
            case VIEW -> "閲覧";
            case DOWNLOAD -> "ダウンロード";
            case EXPORT -> "案件の書出し";
            case ISSUE -> "確定";
            case MATTER -> "案件の削除・復元";
            case SIGN_IN -> "サインイン";
            case SIGN_IN_REFUSED -> "サインインの失敗";
            case ACCOUNT -> "利用者の変更";
            case BODY -> "団体の変更";
            case REGISTER -> "台帳";
            case ERASE -> "保存期間の満了による消去";
            case RECALL -> "是正";
            case APPROVAL -> "審査・承認";
            case UPSTREAM -> "付属の更新の判断";
            case BACKUP -> "控え";
        };
    }

    /** As a row of CSV. Nothing in it is a formula to Excel. */
    String row() {
        return String.join(
                        ",",
                        String.valueOf(number),
                        at,
                        cell(person),
                        cell(address),
                        act,
                        cell(matter),
                        cell(what),
                        hash)
                + "\r\n";
    }

    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
