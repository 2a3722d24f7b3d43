package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jobun.approval.Item;
import org.jobun.approval.Packet;
import org.jobun.approval.Says;
import org.jobun.approval.Standing;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.BesideStyle;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;
import org.jobun.library.DayWords;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.review.BesideFiles;
import org.jobun.store.RegisterLine;

/** What goes to the office's own system for a decision: the words of the request, the tables, what it changes, and the hashes. */
public final class ExportApproval {
    /** The file that comes back with the decision. */
    public static final String PACKET = "packet.json";

    private static final HouseSettings LOOKS = HouseSettings.plain(NumberingScheme.Captions.ABOVE);
    /** Before a hash, which stands on a line of its own: it has no place to break. */
    private static final String HASH = "　　";

    private static final String TITLE = "条項等の承認について（伺い）";

    private final String body;
    private final LocalDate day;
    private final Predicate<SeeApproval.Changed> shown;
    private final Predicate<RegisterLine> shownSets;

    /**
     * @param body for which it is decided, or empty
     * @param day on which the request is made
     */
    public ExportApproval(String body, LocalDate day) {
        this(body, day, matter -> true, set -> true);
    }

    /**
     * The same for somebody who may not see all.
     *
     * @param shown matters that are named; others are counted
     * @param shownSets sets of the register that are named; others are counted
     */
    public ExportApproval(
            String body, LocalDate day, Predicate<SeeApproval.Changed> shown, Predicate<RegisterLine> shownSets) {
        this.body = body;
        this.day = day;
        this.shown = shown;
        this.shownSets = shownSets;
    }

    /** Name → bytes of all files, in order. */
    public Map<String, byte[]> of(SeeApproval.Seen seen) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> words = words(seen);
        files.put("01 伺い文.docx", docx(words));
        files.put("01 伺い文.txt", utf8(TITLE + "\n" + String.join("\n", words) + "\n"));
        if (!seen.papers().isEmpty()) {
            BesideStyle style = BesideStyle.CONTRACT;
            BesideFiles.Table table = new BesideFiles.Table(
                    seen.papers(),
                    style,
                    false,
                    List.of(style.before() + "は最後に承認された状態の、" + style.after() + "は承認を求める状態の条項等である。"));
            BesideFiles.of(table, "docx").ifPresent(file -> files.put("02 新旧対照表.docx", file.bytes()));
        }
        files.put("03 変更箇所.txt", utf8(differences(seen)));
        files.put("04 影響.txt", utf8(effect(seen)));
        files.put(PACKET, utf8(packet(seen).write()));
        return files;
    }

    private Packet packet(SeeApproval.Seen seen) {
        Map<Item, String> items = new TreeMap<>();
        seen.items().forEach(item -> items.put(item.now().item(), item.now().hash()));
        return new Packet(
                body,
                seen.head(),
                items,
                seen.proof().value().map(Says.Proof::digest).orElse(""));
    }

    private List<String> words(SeeApproval.Seen seen) {
        List<String> words = new ArrayList<>();
        words.add("次の条項等を、次のとおり承認してよろしいか。");
        words.add("");
        words.add("1　承認を求めるもの");
        for (SeeApproval.SeenItem item : seen.items()) {
            words.add("　" + item.now().item().kind().called() + "　" + item.called() + "（"
                    + (item.before().isPresent() ? "改正" : "新規") + "）");
            words.add(HASH + item.now().hash());
        }
        words.add("2　起案に関わった者");
        words.add("　" + contributors(seen));
        words.add("3　条項集の証明");
        Optional<Says.Proof> proof = seen.proof().value();
        words.add(proof.isPresent() ? "　この状態の条項集について、規則が許す全ての答えを確かめ、誤りがなかった。" : "　この状態の条項集には誤りがあり、承認することができない。");
        proof.ifPresent(one -> words.add(HASH + one.digest()));
        words.add("4　影響");
        words.add("　書類が変わる案件は、"
                + (seen.affected().size() + seen.examples().size() + seen.open().size()) + "件、この条項による交付済みの書類は、"
                + seen.issued().size() + "件である（別紙）。");
        words.add("5　未確認の事項");
        List<String> open =
                seen.items().stream().flatMap(item -> item.open().stream()).toList();
        words.add(open.isEmpty() ? "　なし" : "　" + String.join("、", open));
        words.add("6　承認の台帳の頭");
        words.add(seen.head().isEmpty() ? "　記録なし" : HASH + seen.head());
        words.add("");
        words.add("決裁の後、文書番号、決裁日及び決裁者を台帳に取り込む（jobun approve import）。");
        return words;
    }

    private static String contributors(SeeApproval.Seen seen) {
        List<String> names = seen.items().stream()
                .flatMap(item -> item.standing().stream())
                .map(Standing::contributors)
                .flatMap(people -> people.values().stream())
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? "（審査に付されていない。）" : String.join("、", names);
    }

    private byte[] docx(List<String> words) throws IOException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new TextBlock(TextBlock.Layout.END, text(DayWords.day(day))));
        blocks.add(new Title(TITLE));
        words.stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new TextBlock(TextBlock.Layout.FLUSH, text(line))));
        Document document = new Document(
                "approval",
                TITLE,
                TITLE,
                "条項等の承認",
                "条項集",
                false,
                day,
                new Imprint("library", "library", '、', false),
                org.jobun.document.Standing.ALONE,
                LOOKS.scheme("approval", "paragraphs"),
                LOOKS.pages(),
                blocks);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Renderers.plain().of(Formats.find("docx").orElseThrow()).render(document, bytes);
        return bytes.toByteArray();
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Words(words));
    }

    private static String differences(SeeApproval.Seen seen) {
        StringBuilder out = new StringBuilder();
        for (SeeApproval.SeenItem item : seen.items()) {
            out.append(item.now().item().name())
                    .append("　")
                    .append(item.state().called())
                    .append('\n');
            item.difference().forEach(line -> out.append(line).append('\n'));
            item.remarks()
                    .forEach(remark -> out.append("意見（")
                            .append(remark.name())
                            .append(remark.place().isEmpty() ? "" : "、" + remark.place())
                            .append("）　")
                            .append(remark.comment())
                            .append('\n'));
            out.append('\n');
        }
        return out.toString();
    }

    private String effect(SeeApproval.Seen seen) {
        StringBuilder out = new StringBuilder();
        seen.affected().forEach(one -> {
            out.append(one.matter()).append('\n');
            one.papers()
                    .forEach(paper -> out.append("　")
                            .append(paper.paper().title())
                            .append("　異なるところ")
                            .append(paper.changes())
                            .append("か所\n"));
        });
        seen.examples().forEach(one -> out.append("例　").append(one.name()).append('\n'));
        seen.open().stream()
                .filter(shown)
                .forEach(one -> out.append("作成中　").append(one.name()).append('\n'));
        others(out, "作成中", seen.open().stream().filter(shown.negate()).count());
        seen.issued().stream()
                .filter(shownSets)
                .forEach(set -> out.append("交付済み　")
                        .append(set.about().bodyName())
                        .append("　")
                        .append(set.about().name())
                        .append("　")
                        .append(set.about().contractor())
                        .append('\n'));
        others(out, "交付済み", seen.issued().stream().filter(shownSets.negate()).count());
        return out.length() == 0 ? "書類が変わる案件及び交付済みの書類はない。\n" : out.toString();
    }

    private static void others(StringBuilder out, String what, long count) {
        if (count > 0) {
            out.append(what).append("　ほかの所属の").append(count).append("件\n");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** For whoever looks for the packet among the files. */
    public static Optional<Packet> packet(byte[] file) {
        return Packet.read(new String(file, StandardCharsets.UTF_8));
    }
}
