package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.StampPlace;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Fact;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.Municipality;
import org.jobun.render.text.TextRenderer;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;

/** What a lawyer looks for in the papers: words that must stand there, and words that must not. */
class ClauseTextsTest {
    private static final String MIGRATION = "resident-data-migration";
    private static final String MAINTENANCE = "system-maintenance";
    private static final String CONSORTIUM = "consortium";
    private static final String SPLIT = "split";

    /** A matter of the examples with some of its words changed. */
    private static String matter(String id, String... changes) throws IOException {
        String yaml = Files.readString(Path.of("matters/" + id + ".yaml"));
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(yaml.contains(changes[i]), changes[i]);
            yaml = yaml.replace(changes[i], changes[i + 1]);
        }
        return yaml;
    }

    /** The matter with answers added. */
    private static String answered(String id, String... answers) throws IOException {
        return matter(id, "choices:\n", "choices:\n  " + String.join("\n  ", answers) + "\n");
    }

    private static String text(Document document) {
        return String.join("\n", TextRenderer.lines(document));
    }

    private static String words(PaperSet set, String paper) {
        return text(set.document(paper).orElseThrow(() -> new AssertionError("no " + paper)));
    }

    private static String words(String yaml, String paper) {
        return words(Catalogs.papers(yaml), paper);
    }

    private static String everything(PaperSet set) {
        StringBuilder words = new StringBuilder();
        for (Document document : set.documents()) {
            words.append(text(document)).append('\n');
        }
        return words.toString();
    }

    private static void has(String words, String... expected) {
        for (String one : expected) {
            assertTrue(words.contains(one), () -> "missing: " + one);
        }
    }

    private static void hasNot(String words, String... unexpected) {
        for (String one : unexpected) {
            assertFalse(words.contains(one), () -> "must not say: " + one);
        }
    }

    // ---- workers of those to whom work is given further

    @Test
    void workersOfSubcontractorsAtEveryTierAreWorkers() throws IOException {
        String words = words(matter(MIGRATION), "special-provisions");
        has(
                words,
                "作業従事者　取扱個人情報を取り扱う者のうち、受注者の役員及び受注者の指揮命令を受けて本業務に従事する者並びに再委託先の役員及び再委託先の指揮命令を受けて本業務に従事する者をいう。",
                "2以上の段階にわたる場合を含む",
                "周知、誓約書の徴取、教育又は研修、身分を証する書類の携帯、入退室の管理、物品の持込みの制限その他の措置を、再委託先に講じさせる",
                "発注者及び受注者は、再委託先の作業従事者に対して直接に指揮命令を行わない",
                "前各項の規定は、再委託先が派遣労働者を作業従事者としようとする場合について準用する",
                "自ら又は再委託先の役員、自ら又は再委託先が雇用する者及び第1項の規定により報告した派遣労働者以外の者");
        hasNot(words, "自らの役員及び自らが雇用する者並びに");
        has(words(matter(MIGRATION), "contract"), "業務従事者及び第6条第6項の再委託先の従事者に対し、本業務の遂行、労働時間又は配置に関する指揮命令を直接に行わない");
    }

    @Test
    void whereNothingIsSubcontractedWorkersAreTheContractorsOwn() throws IOException {
        String words = words(answered(MIGRATION, "subcontracting: prohibited"), "special-provisions");
        has(words, "作業従事者　取扱個人情報を取り扱う者のうち、受注者の役員及び受注者の指揮命令を受けて本業務に従事する者をいう。");
        hasNot(words, "再委託先の指揮命令", "であって、取扱個人情報を取り扱うもの");
    }

    @Test
    void theRosterClauseAsksForWhatItsFormAsksFor() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        String clause = words(set, "special-provisions");
        String form = words(set, "form-worker-roster");
        for (String column : List.of("氏名", "所属する事業者", "雇用の別", "担当する業務")) {
            has(form, column);
            has(clause.substring(clause.indexOf("（作業従事者名簿）")), column);
        }
        has(form, "研修を受けた日");
        has(clause, "の教育又は研修を受けた日を記載した別記様式");
        has(words(answered(MIGRATION, "roster: card-only"), "special-provisions"), "所属する事業者の名称、雇用の別、担当する業務及び従事した日");
    }

    // ---- information security, and matters without personal information

    @Test
    void whatIsNoPersonalInformationIsProtectedAndAttacksAreReported() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        has(
                words,
                "（情報セキュリティの確保）",
                "個人情報に該当しないものを含む",
                "不正プログラム（情報を暗号化し、使用することができないようにするものを含む。）への感染",
                "情報システムの停止又は機能の低下",
                "個人情報の漏えいを伴うかどうかを問わず",
                "脆弱性",
                "知った時から24時間以内");
    }

    @Test
    void aMatterWithoutPersonalInformationHasNoSpecialProvisionsAndIsAskedNothingAboutThem() throws IOException {
        // The body has no answers of its own: whatever is asked must be answered by the matter.
        Set<String> papers = new TreeSet<>();
        PaperSet set = Catalogs.papers(withoutPersonalData());
        set.documents().forEach(document -> papers.add(document.id()));
        assertFalse(papers.contains("special-provisions"), papers::toString);
        assertEquals(
                Set.of(
                        "bid-conditions",
                        "contract",
                        "form-completion-notice",
                        "form-manager-notice",
                        "form-staffing-plan",
                        "form-subcontracting-application",
                        "specification"),
                papers);
        String words = everything(set);
        has(
                words,
                "本業務は、個人情報（死者に関する情報で特定の個人を識別することができるものを含む。以下同じ。）の取扱いを伴わない",
                "情報セキュリティ事故",
                "契約書第10条の規定を遵守して本業務を行うことができる体制");
        hasNot(words, "特記事項", "作業従事者名簿", "取り扱わせる個人情報の項目", "取扱個人情報");
    }

    /** The data migration without personal information, for a body that has answered nothing about it. */
    private static String withoutPersonalData() throws IOException {
        return matter(
                MIGRATION,
                "choices:\n",
                "choices:\n  personal_data: no\n",
                "  mynumber: yes\n",
                "",
                "  carry_out: prohibited\n",
                "",
                "  resident_records: yes\n",
                "");
    }

    @Test
    void nothingThatOnlyMattersForPersonalInformationIsAsked() throws IOException {
        List<String> only =
                List.of("mynumber", "place", "attendance", "entry_control", "roster", "carry_out", "client_dispatch");
        String asked = asked(withoutPersonalData());
        assertEquals("deposit subcontracting", asked);
        String withData = asked(withoutPersonalData().replace("personal_data: no", "personal_data: yes"));
        only.forEach(choice -> has(withData, choice));
    }

    /** What a body that has answered nothing is asked about a matter. */
    private static String asked(String yaml) {
        Catalog catalog = Catalogs.shipped();
        Municipality body = catalog.municipalities().get("aobano");
        Map<String, Fact> facts = new LinkedHashMap<>(body.facts());
        catalog.vocabulary().choices().forEach(choice -> facts.remove(choice.path()));
        Municipality silent = new Municipality(
                body.id(),
                body.file(),
                facts,
                body.usual(),
                body.rules(),
                body.style(),
                body.money(),
                body.amounts(),
                body.days());
        Diagnostics found = new Diagnostics();
        Matter matter = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), Map.of(body.id(), silent), found).read(file))
                .orElseThrow();
        Making making = MakingDate.of(matter, Optional.empty(), false, found).orElseThrow();
        List<Diagnostic> said = new ArrayList<>(
                new DraftPapers(catalog).draft(matter, making).diagnostics().sorted());
        return said.stream()
                .filter(one -> one.code() == Code.FCT_07)
                .map(one -> one.values().get("fact"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void myNumbersWithoutPersonalInformationContradictEachOther() throws IOException {
        String yaml = answered(MIGRATION, "personal_data: no");
        has(Catalogs.said(Catalogs.draft(yaml, false).diagnostics()), "personal-data-none");
    }

    @Test
    void personalInformationIncludesThatOfTheDead() throws IOException {
        has(
                words(matter(MIGRATION), "special-provisions"),
                "に規定する個人情報（死者に関する情報であって、当該死者が生存しているとしたならばこれに該当することとなるものを含む。）");
        has(words(matter("before-2023"), "special-provisions"), "に規定する個人情報（死者に関する情報であって");
    }

    @Test
    void onlyLeaksAreReportedToTheCommission() throws IOException {
        String words = words(matter(MIGRATION), "special-provisions");
        has(
                words,
                "取扱個人情報の漏えい、滅失若しくは毀損（以下「漏えい等」という。）その他のこの特記事項に違反する事態が発生し",
                "漏えい等に係る公表は、発注者が行うものとし",
                "個人情報保護法第26条第2項の規定による本人への通知についても、同様とする");
        hasNot(words, "違反する事態（以下「漏えい等」という。）");
        hasNot(words(matter("before-2023"), "special-provisions"), "違反する事態（以下「漏えい等」という。）");
    }

    // ---- consortia

    @Test
    void whatOneMemberDoesReachesTheConsortium() throws IOException {
        String words = words(matter(CONSORTIUM), "contract");
        has(
                words,
                "乙の構成員のいずれかが次に掲げる規定に規定する事由に該当するときは，これらの規定の適用については，乙が当該事由に該当するものとする。",
                "代表構成員であった者その他の構成員であった者のいずれに対してもすることができる",
                "乙が解散し，又は構成員が脱退した後において生じた債務",
                "共同企業体協定書に定める代表者（以下「代表構成員」という。）");
        // Termination, insolvency, collusion, gangs, publication, suspension: each by the number it has here.
        for (String caption :
                List.of("（甲の解除権）", "（解除に伴う違約金）", "（談合等の不正行為に対する賠償金）", "（暴力団等の排除）", "（違反の事実の公表）", "（入札参加の停止）")) {
            String number =
                    words.substring(words.indexOf(caption)).split("\n")[1].split("　")[0];
            String list = words.substring(words.indexOf("構成員のいずれかが次に掲げる規定"), words.indexOf("その他の構成員により"));
            assertTrue(list.contains(number + "第"), () -> caption + number + list);
        }
        hasNot(words(matter(MIGRATION), "contract"), "構成員");
    }

    @Test
    void theRepresentativeMemberIsCalledTheSameEverywhere() throws IOException {
        PaperSet set = Catalogs.papers(matter(CONSORTIUM));
        String agreement = words(set, "consortium-agreement");
        has(agreement, "最初に掲げる者を代表者（以下「代表構成員」という。）とする", "（代表構成員の権限）", "代表構成員の名義");
        hasNot(agreement, "代表者は", "代表者の権限", "代表者の名義");
        has(words(set, "bid-conditions"), "構成員を代表する者（以下「代表構成員」という。）");
        has(words(set, "member-list"), "代表構成員\t東邦情報システム株式会社　代表取締役社長　佐伯　光");
        has(words(set, "power-of-attorney"), "契約金額の支払が完了する日まで");
        hasNot(words(set, "power-of-attorney"), "令和９年３月３１日まで");
    }

    @Test
    void membersThatShareHaveNoTasksOfTheirOwn() throws IOException {
        String share = words(matter(CONSORTIUM, "consortium_type: task", "consortium_type: share"), "contract");
        has(share, "乙の構成員は，共同して本業務を行うものとする。", "これを取り扱う必要がある構成員に限り提供し");
        hasNot(share, "分担する業務");
        has(words(matter(CONSORTIUM), "contract"), "各構成員の分担する業務は，共同企業体協定書の定めるところによる。");
    }

    // ---- rights, money, damages

    @Test
    void copyrightNamesTheRightsByTheirArticlesAndIsPaidFor() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        has(
                words,
                "著作権（著作権法（昭和45年法律第48号）第27条及び第28条に規定する権利を含む。）",
                "譲渡の対価は、契約金額に含まれる",
                "本業務により新たに作成されたプログラムのうち、他の業務にも共通して利用することができる汎用的なもの（受注者が引渡しの時までに書面により特定し、発注者の承認を得たものに限る。）");
        hasNot(words, "無償で発注者に譲渡", "翻案権等");
    }

    @Test
    void deliverablesOfAMandateHaveACopyrightClauseToo() throws IOException {
        String deliverables =
                "  place: 霧ヶ沢町役場庁舎\n  deliverables:\n    - { name: 集計プログラム, form: 電磁的記録, quantity: 1式 }\n";
        String yaml = matter(MAINTENANCE, "  place: 霧ヶ沢町役場庁舎\n", deliverables);
        has(words(yaml, "contract"), "（著作権の帰属等）");
        hasNot(words(matter(MAINTENANCE), "contract"), "（著作権の帰属等）");
        // Once at the end, not after each month's inspection.
        has(words(yaml, "contract"), "第1項の通知に係る第3項の検査（第5項の再度の検査を含む。）に合格したときは、直ちに、成果物（仕様書に定める期日に既に引き渡したものを除く。）を");
    }

    @Test
    void aMandateIsNotCompletedButEnds() throws IOException {
        PaperSet set = Catalogs.papers(matter(MAINTENANCE));
        String words = words(set, "contract");
        hasNot(words, "本業務を完了", "完了の見込み", "完了する見込み");
        has(words, "実施計画書に定める期日（以下この条において「期日」という。）までに行うべき作業", "本業務を行うべき時に行わないとき");
        hasNot(words(set, "specification"), "完了したとき");
        has(words(matter(MIGRATION), "contract"), "履行期間内に本業務を完了することができないおそれ", "履行期間内に本業務を完了しないとき");
    }

    @Test
    void monthlyPaymentsAddUpWithTheOddYenInTheFirst() throws IOException {
        PaperSet set = Catalogs.papers(matter(MAINTENANCE, "amount: 23760000", "amount: 10000000"));
        String contract = words(set, "contract");
        // 36 months: 277,777 yen each, and 28 odd yen in the first.
        has(contract, "月額\t277,777円（最初の支払額　277,805円）", "月額277,777円", "昭和25年法律第61号）第3条", "最初の支払額に合算する");
        hasNot(contract, "最後の月分", "日割り", "暦日数");
        String schedule = words(set, "payment-schedule");
        has(schedule, "令和8年4月1日から令和8年4月30日まで\t30\t277,805", "令和11年3月31日まで\t31\t277,777", "合計\t\t10,000,000");
    }

    @Test
    void partsOfMonthsAreCountedByTheDaysOfThatMonth() throws IOException {
        PaperSet set = Catalogs.papers(matter(
                MAINTENANCE,
                "conclusion: 2026-04-01\n  start: 2026-04-01\n  end: 2029-03-31",
                "conclusion: 2026-04-15\n  start: 2026-04-15\n  end: 2027-03-20",
                "amount: 23760000",
                "amount: 7377806\n  monthly: 660000"));
        has(words(set, "contract"), "その月の履行の日数をその月の暦日数で除して得た割合");
        String schedule = words(set, "payment-schedule");
        // 660,000 × 16/30 and × 20/31; ten whole months between.
        has(schedule, "令和8年4月15日から令和8年4月30日まで\t16\t352,000", "令和9年3月20日まで\t20\t425,806");
    }

    @Test
    void aMonthlyFeeThatDoesNotGiveTheAmountIsRefused() throws IOException {
        String yaml = matter(MAINTENANCE, "amount: 23760000", "amount: 23760000\n  monthly: 650000");
        has(Catalogs.said(Catalogs.draft(yaml, false).diagnostics()), "monthly-total", "23,400,000円");
        String right = matter(MAINTENANCE, "amount: 23760000", "amount: 23760000\n  monthly: 660000");
        hasNot(Catalogs.said(Catalogs.draft(right, false).diagnostics()), "monthly-total");
    }

    @Test
    void collusionIsAnsweredWithoutASurchargeOrderToo() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        has(
                words,
                "独占禁止法第7条の4第7項又は第7条の7第3項の規定により、課徴金の納付を命じない旨の通知を受けたとき",
                "第96条の6又は第198条の規定による刑",
                "違約金とは別に支払うものとする",
                "違約金等」という。）を発注者の指定する期間内に支払わないとき",
                "対当額について相殺することができる");
        String old = words(
                matter("before-2023", "2022-10-01", "2020-10-01", "end: 2023-03-24", "end: 2020-12-18"), "contract");
        has(old, "独占禁止法第７条の２第18項又は同条第21項の規定により、課徴金の納付を命じない旨の通知");
    }

    @Test
    void damageToOthersNeedsFaultAndACapKeepsLeaksOutside() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        has(words, "その責めに帰すべき事由により第三者に損害を与えたとき", "10年を経過した後は、することができない");
        hasNot(words, "契約金額を限度とする");
        String capped = words(answered(MIGRATION, "damages_cap: amount"), "contract");
        has(capped, "契約金額を限度とする。ただし、次に掲げる損害については、この限りでない", "個人情報又は第9条第1項の秘密の漏えい、滅失又は毀損により生じた損害", "故意又は重大な過失");
    }

    @Test
    void onlyGraveBreachesArePublished() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        has(words, "規定に違反した場合であって、その違反が重大であるとき");
        hasNot(words, "正当な理由がなく、別記「個人情報取扱特記事項」の規定に違反したとき");
    }

    @Test
    void noStampIsAskedForWhereNoDutyIsDue() throws IOException {
        assertFalse(stamp(matter(MIGRATION, "amount: 38500000", "amount: 9999")));
        assertTrue(stamp(matter(MIGRATION)));
    }

    private static boolean stamp(String yaml) {
        return Catalogs.papers(yaml).document("contract").orElseThrow().blocks().stream()
                .anyMatch(StampPlace.class::isInstance);
    }

    @Test
    void presumedSubcontractorsTellWhatOthersAreAskedFor() throws IOException {
        String words = words(matter(MAINTENANCE), "contract");
        has(words, "取り扱わせる個人情報の項目　障害の連絡をした職員の氏名、取扱いの場所　有限会社さわやか計算センター本社、安全管理の措置　施錠した部屋での受付及び受付記録の暗号化");
        has(words(answered(MAINTENANCE, "mynumber: yes"), "contract"), "この契約書への記載は、当該許諾に代わるものではない");
    }

    @Test
    void whatSurvivesIncludesThatNoDamagesAreOwedToGangs() throws IOException {
        String words = words(matter(MIGRATION), "contract");
        String number =
                words.substring(words.indexOf("（暴力団等の排除）")).split("\n")[1].split("　")[0];
        has(words.substring(words.indexOf("（契約終了後の効力）")), number + "第3項の規定についても、同様とする。");
    }

    // ---- bids, negotiation, parts

    @Test
    void anEvaluationHasAPassMarkAndDoesNotDecideTheAward() throws IOException {
        String words = words(matter(CONSORTIUM), "bid-conditions");
        has(words, "評価の点の合計が６０点に満たない者は，入札参加資格を有しない", "落札者の決定には用いない");
        hasNot(words, "その結果を資格の確認に用いる");
    }

    @Test
    void papersInOutlineDoNotSpeakOfItems() throws IOException {
        for (String id : List.of(MIGRATION, CONSORTIUM, MAINTENANCE)) {
            for (Document document : Catalogs.papers(matter(id)).documents()) {
                if (Set.of("bid-conditions", "specification", "outsourcing-reasons")
                        .contains(document.id())) {
                    hasNot(text(document), "各号", "次の各号");
                }
            }
        }
        has(words(matter(MIGRATION), "bid-conditions"), "次のいずれかに該当する入札は、無効とする", "7(1)に掲げる入札のいずれかに該当する");
    }

    @Test
    void aSecondTenderRespectsTheMinimumPriceAndIsCounted() throws IOException {
        has(words(matter("branch-office"), "bid-conditions"), "予定価格の制限の範囲内の価格で最低制限価格以上の価格の入札がないとき", "再度の入札は，１回を限度とする");
        String words =
                words(matter(MIGRATION, "  place: 青葉野市役所本庁舎2階", "  rounds: 2\n  place: 青葉野市役所本庁舎2階"), "bid-conditions");
        hasNot(words, "最低制限価格");
        has(words, "再度の入札は、2回を限度とする", "令和8年11月9日までに、質問を記載した書面を", "令和8年11月11日までに、入札に参加しようとする者の全てが知る");
    }

    @Test
    void negotiationAfterATenderKeepsItsPriceAndConditions() throws IOException {
        String none = words(
                matter(SPLIT, "negotiated_ground: unfit", "negotiated_ground: no-bidder"),
                "negotiated-contract-reasons");
        has(none, "第167条の2第2項の規定により、契約保証金及び履行期限を除き、最初の競争入札に付するときに定めたものを変更しない");
        hasNot(none, "取引の実例", "二以上の者から徴する");
        String fails = words(
                matter(SPLIT, "negotiated_ground: unfit", "negotiated_ground: winner-fails"),
                "negotiated-contract-reasons");
        has(fails, "第167条の2第3項の規定により、落札金額の制限の範囲内とする", "履行期限を除き、最初の競争入札に付するときに定めた条件は、変更しない");
        hasNot(fails, "取引の実例", "予定価格は、仕様書に基づき");
        has(words(matter(SPLIT), "negotiated-contract-reasons"), "取引の実例");
    }

    @Test
    void eachPartHasItsOwnReasonAndNoneShowsThePricesOfTheOthers() throws IOException {
        List<PaperSet> sets = Catalogs.drafts(matter(SPLIT), false).stream()
                .map(outcome -> outcome.value().orElseThrow())
                .toList();
        has(words(sets.get(0), "negotiated-contract-reasons"), "具体的な理由　現行の機器を設置し");
        has(words(sets.get(1), "negotiated-contract-reasons"), "具体的な理由　現行の福祉システムの構造に通じた者");
        has(words(sets.get(2), "negotiated-contract-reasons"), "具体的な理由　更新後のシステムの研修の教材");
        for (PaperSet set : sets) {
            has(words(set, "contract"), "を3件に分割して締結する契約の一つである");
            hasNot(words(set, "split-plan"), "16,500,000", "22,000,000", "49,500,000", "を3に分割");
        }
    }

    @Test
    void aPartThatIsNotTenderedYetNamesNobody() throws IOException {
        String yaml = matter(SPLIT, "contractor: 合同会社まなび舎, ", "");
        String plan = words(Catalogs.drafts(yaml, false).get(0).value().orElseThrow(), "split-plan");
        has(plan, "操作の研修を行う業務\t未定");
    }

    // ---- specification and terms

    @Test
    void linesOfTheSpecificationFitTheMatter() throws IOException {
        String printing = words(matter("branch-office"), "specification");
        hasNot(printing, "予行", "遠隔", "操作の記録の提示", "切替え");
        has(words(matter(MIGRATION), "specification"), "2回以上の予行", "切替えに失敗した場合");
        String maintenance = words(matter(MAINTENANCE), "specification");
        has(maintenance, "遠隔の場所から本業務を行ってはならない", "（委託者が取得するものを除く。）を添えなければならない");
        hasNot(maintenance, "予行");
    }

    @Test
    void oneThingHasOneNameInAllPapers() throws IOException {
        for (String id : List.of(MIGRATION, CONSORTIUM, MAINTENANCE, "branch-office", "before-2023")) {
            String words = everything(Catalogs.papers(matter(id)));
            hasNot(words, "操作記録", "作業員", "（以下「業務」という。）", "返還、消去及び廃棄", "返還，消去及び廃棄", "返還、消去又は廃棄", "引渡しを受けた資料等", "作業をする者");
        }
    }

    @Test
    void receiptAndStructureHaveForms() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        has(words(set, "form-receipt"), "資料等受領書");
        has(words(set, "form-structure"), "責任体制届", "管理責任者", "現場責任者");
    }

    // ---- what the hearing heard of inspections, staff, backups, dispatched workers and parents

    @Test
    void anInspectionIsNotifiedRecordedAndFollowedUp() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        String clause = words(set, "special-provisions");
        has(clause, "その日時、場所、調査をする職員及び確認する事項を記載した別記様式", "による書面により受注者に通知する", "その写しを受注者に交付する");
        has(words(set, "form-inspection-notice"), "青葉野市長", "調査の日時", "調査の場所", "確認する事項");
        has(words(set, "form-inspection-record"), "立会いをした者", "再委託先の取扱い", "個人番号を取り扱う者", "改善の期限", "改善の確認");
        String alone = answered(MIGRATION, "subcontracting: prohibited", "contractor_dispatch: none");
        hasNot(words(alone, "form-inspection-record"), "再委託先", "派遣労働者");
    }

    @Test
    void staffArePlannedByRoleAndTimeAndNotByName() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        has(words(set, "specification"), "役割ごとの工程又は月別の人数、必要な資格又は経験及び業務の集中する時期を記載した契約書様式");
        has(words(set, "form-staffing-plan"), "工程又は月", "役割", "人数", "業務の集中する時期", "従事する者の氏名は記入しない");
    }

    @Test
    void dispatchedWorkersAreReportedOnAFormOfTheirOwn() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        has(words(set, "special-provisions"), "派遣元の事業主との間の契約における秘密の保持に関する定めの概要");
        has(words(set, "form-dispatch-report"), "派遣元の事業主の名称", "従事する期間", "指揮命令する者", "秘密の保持に関する定め");
        assertTrue(Catalogs.papers(answered(MIGRATION, "contractor_dispatch: none"))
                .document("form-dispatch-report")
                .isEmpty());
    }

    @Test
    void backupsHaveANumberOfGenerationsAndATerm() throws IOException {
        has(words(matter(MIGRATION), "special-provisions"), "3世代（", "作成した日から30日を超えて保存してはならない");
        String other = matter(MIGRATION, "choices:\n", "backup: { generations: 7, retention_days: 14 }\n\nchoices:\n");
        has(words(other, "special-provisions"), "7世代（", "作成した日から14日を超えて保存してはならない");
    }

    @Test
    void aParentChecksTheSubsidiaryThatSignsAndSeesNoData() throws IOException {
        String parent = "contractor:\n  parent: { name: 親会社の例株式会社 }\n";
        PaperSet set = Catalogs.papers(matter(MIGRATION, "contractor:\n", parent));
        has(
                words(set, "special-provisions"),
                "（親会社による点検）",
                "その親会社である親会社の例株式会社（以下「親会社」という。）に",
                "これらを親会社が確認した旨を記載した別記様式",
                "取扱個人情報を親会社に閲覧させ、又は提供してはならない");
        has(words(set, "form-parent-confirmation"), "親会社の例株式会社", "株式会社みなみデータサービス", "点検の結果");
        hasNot(everything(Catalogs.papers(matter(MIGRATION))), "親会社による点検", "親会社確認書");
        hasNot(
                everything(Catalogs.papers(matter(CONSORTIUM, "choices:\n", parent + "\nchoices:\n"))),
                "親会社による点検",
                "親会社確認書");
    }

    // ---- a sole bidder, dispatched staff, a ban, suspension, what audits cost

    @Test
    void aNegotiatedContractRestsOnARecordOfTheMarket() throws IOException {
        PaperSet set = Catalogs.drafts(matter(SPLIT), false).get(0).value().orElseThrow();
        has(words(set, "negotiated-contract-reasons"), "見積額の妥当性を確かめた結果は、市場調査・比較検討記録書のとおりである");
        String record = words(set, "market-survey");
        has(
                record,
                "区域の外に事業所を有する者も、調査の対象に含める",
                "選択の余地がないとする場合の確認",
                "前回の契約の額",
                "ほかの団体の同種の契約の額",
                "次回の調達に向けた見直し",
                "本業務の契約の相手方を青葉電機株式会社とすることとし");
        hasNot(record, "1者であった", "競争を妨げるもの");
        String listed = words(
                Catalogs.drafts(
                                matter(
                                        SPLIT,
                                        "choices:\n",
                                        "market:\n  candidates:\n    - { name: 若葉電設株式会社, able: ×,"
                                                + " reason: 期間内に要員を確保することができないとの回答による, price: 17600000 }\n"
                                                + "    - { name: 西町無線株式会社, able: －, reason: 回答がない }\n\nchoices:\n"),
                                false)
                        .get(0)
                        .value()
                        .orElseThrow(),
                "market-survey");
        has(listed, "若葉電設株式会社\t×\t期間内に要員を確保することができないとの回答による\t17,600,000", "西町無線株式会社\t－\t回答がない\t－");
        for (String ground : List.of("urgent", "no-bidder", "winner-fails")) {
            PaperSet other = Catalogs.drafts(
                            matter(SPLIT, "negotiated_ground: unfit", "negotiated_ground: " + ground), false)
                    .get(0)
                    .value()
                    .orElseThrow();
            assertTrue(other.document("market-survey").isEmpty(), ground);
        }
    }

    @Test
    void aTenderOfOneBidderIsLookedInto() throws IOException {
        assertTrue(Catalogs.papers(matter(MIGRATION)).document("market-survey").isEmpty());
        String record = words(answered(MIGRATION, "single_bid: yes"), "market-survey");
        has(record, "入札に参加した者が1者であったときは、次に掲げる事項を確かめ", "入札に参加しなかった理由", "次の調達の記録に引き継ぐ");
        hasNot(record, "随意契約", "ほかに契約の相手方となり得る者がない");
    }

    private static final String AGENCY =
            "dispatch:\n  agency: { name: 派遣の例株式会社, address: 青葉野市東町1番地, representative_title: 代表取締役,"
                    + " representative_name: 村上　遥, permit: 派00-000000 }\n  work: 移行の結果の画面の確認\n  duty: 指示を受けて行う補助の業務\n"
                    + "  unit: 総務部情報管理課\n  commander: 情報管理課係長　三浦　健\n  start: 2026-12-01\n  end: 2027-03-31\n"
                    + "  days: 月曜日から金曜日まで\n  hours: 午前9時から午後5時まで\n  persons: 2\n  hourly: 3300\n"
                    + "  manager_client: 情報管理課長\n  manager_agency: 業務部長\n  complaint_client: 庶務係長\n"
                    + "  complaint_agency: 相談室長\n\nchoices:\n";

    @Test
    void staffDispatchedToTheBodyHaveAContractOfTheirOwn() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION, "choices:\n", AGENCY));
        String words = words(set, "dispatch-contract");
        has(
                words,
                "青葉野市（以下「派遣先」という。）と派遣の例株式会社（以下「派遣元」という。）",
                "責任の程度\t指示を受けて行う補助の業務",
                "第26条第1項の規定により定める",
                "派遣先の職員の立会いの下で行わせる",
                "派遣先が交付する入室カードによる認証",
                "かばん、携帯電話、カメラ、記録媒体",
                "1時間につき3,300円",
                "派遣労働者の新たな就業の機会の確保");
        hasNot(words, "受注者", "発注者", "入退室管理簿");
        has(words(set, "special-provisions"), "派遣元の事業主との間の契約に、これらの措置及び秘密の保持に関する事項を定める");
        has(
                words(matter(MIGRATION, "choices:\n", AGENCY + "  entry_control: register\n"), "dispatch-contract"),
                "入退室管理簿に記録");
        assertTrue(
                Catalogs.papers(matter(MIGRATION)).document("dispatch-contract").isEmpty());
        has(Catalogs.said(Catalogs.draft(matter(MIGRATION), false).diagnostics()), "dispatch-agency");
        assertTrue(Catalogs.papers(matter(MIGRATION, "choices:\n", AGENCY + "  client_dispatch: none\n"))
                .document("dispatch-contract")
                .isEmpty());
    }

    @Test
    void whatABanDoesIsComparedAndACooperativeIsNoConsortium() throws IOException {
        String reason =
                "restriction: { reason: 市内の2者から要員が足りないとの回答を得たため }\n\nchoices:\n  restriction_review: recorded\n";
        String words = words(matter(MIGRATION, "choices:\n", reason), "restriction-review");
        has(
                words,
                "離れた地域では遅くなることがある",
                "共同企業体は、複数の者が共同して業務を行うために組織するもので、法人格を有しない",
                "中小企業等協同組合法（昭和24年法律第181号）第3条第4号及び第4条第1項の規定による法人",
                "あらかじめ承認した場合に限り認める",
                "理由　市内の2者から要員が足りないとの回答を得たため");
        hasNot(words, "全面的に禁止する。", "契約の相手方は、企業組合とし");
        String cooperative = matter(MIGRATION, "choices:\n", reason + "  contractor_kind: cooperative\n");
        has(words(cooperative, "restriction-review"), "契約の相手方は、企業組合とし");
        has(words(cooperative, "contract"), "（企業組合の組合員）", "組合員である事業者が自らの事業として本業務の全部又は一部を行うことは、第7条第1項の第三者への委託に当たる");
        hasNot(words(matter(MIGRATION), "contract"), "企業組合");
        has(
                Catalogs.said(Catalogs.draft(answered(CONSORTIUM, "contractor_kind: cooperative"), false)
                        .diagnostics()),
                "cooperative-in-consortium");
        assertTrue(Catalogs.papers(matter(MIGRATION))
                .document("restriction-review")
                .isEmpty());
    }

    @Test
    void suspensionHasItsEffectInEachStage() throws IOException {
        PaperSet set = Catalogs.papers(matter(MIGRATION));
        has(
                words(set, "bid-conditions"),
                "落札者の決定の時までの間に、11(1)の措置又は国、他の地方公共団体その他の公的な団体による入札への参加を停止する措置を受けたときは、直ちに",
                "受けた者は、落札者としない",
                "落札の決定の後、契約の締結までの間に11(1)の措置を受けたときは、落札の決定を取り消し",
                "期間中の者への再委託は、認めない");
        String contract = words(set, "contract");
        has(
                contract,
                "停止措置を講じたときは、遅滞なく、その期間及び理由を書面により受注者に通知する",
                "この契約の効力に影響を及ぼさず、受注者は、その期間中においても、この契約に基づく義務を履行しなければならない",
                "停止措置を受けている期間中の者に、再委託をしてはならない");
        hasNot(contract, "構成員");
        PaperSet consortium = Catalogs.papers(matter(CONSORTIUM));
        has(words(consortium, "contract"), "構成員のいずれかが停止措置又は第５項の措置を受けたときは", "当該構成員の脱退を求めることができる");
        has(words(consortium, "bid-conditions"), "構成員のいずれかが１３（１）の措置を受けた場合について準用する");
        // Nothing is subcontracted there.
        hasNot(words(consortium, "contract"), "期間中の者に，再委託", "停止措置を受けている");
    }

    @Test
    void whatAuditsCostIsItemisedAndHeldAgainstTheBudget() throws IOException {
        String own = words(matter(MIGRATION), "special-provisions");
        has(own, "旅費その他の費目ごとに、契約金額の内訳において区分して示さなければならない");
        hasNot(own, "見積内訳書");
        String estimate =
                "audit:\n  budget: 500000\n  estimate:\n    - { item: 実地の監査, quantity: 3, unit: 人日, price: 110000 }\n"
                        + "    - { item: 旅費, quantity: 2, unit: 回, price: 15000 }\n\nchoices:\n  audit_cost: client\n";
        String yaml = matter(MIGRATION, "choices:\n", estimate);
        PaperSet set = Catalogs.papers(yaml);
        has(words(set, "special-provisions"), "による見積内訳書を、あらかじめ発注者に提出", "1年度につき500,000円を限度とする");
        has(words(set, "form-audit-cost"), "再委託先の監査", "費目\t数量\t単位\t単価（円）\t金額（円）");
        has(
                words(set, "audit-estimate"),
                "実地の監査\t3\t人日\t110,000\t330,000",
                "旅費\t2\t回\t15,000\t30,000",
                "積算額\t\t\t\t360,000",
                "予算額\t\t\t\t500,000",
                "契約金額とは別に予算に計上");
        hasNot(Catalogs.said(Catalogs.draft(yaml, false).diagnostics()), "audit-over-budget");
        String over = yaml.replace("budget: 500000", "budget: 359999");
        has(Catalogs.said(Catalogs.draft(over, false).diagnostics()), "audit-over-budget", "360,000円", "359,999円");
        assertTrue(Catalogs.papers(matter(MIGRATION)).document("audit-estimate").isEmpty());
    }
}
