package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of signing are those of the kind and form of the contract, and say nothing that belongs to another. */
class SigningPapersTest {

    private static PaperSet set(String name) {
        try {
            return Catalogs.papers(Files.readString(Path.of("src/test/signing", name, "matter.yaml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(PaperSet set, String paper) {
        return TextRenderer.lines(set.document(paper).orElseThrow(() -> new AssertionError(paper))).stream()
                .map(line -> line.replaceAll("[ 　\t]", ""))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "unit, 契約書, 業務委託単価契約書",
        "cloud, 契約書, 業務委託契約書",
        "purchase, 契約書, 物品売買仮契約書",
        "lease-three, 契約書, 賃貸借契約書",
        "undertaking, 請書, 請書",
        "dispatch, 労働者派遣契約書, 労働者派遣契約書"
    })
    void oneContractIsMadeUnderTheNameOfItsKind(String matter, String name, String title) {
        PaperSet set = set(matter);
        assertEquals(name, set.document("contract").orElseThrow().name());
        assertEquals(title, set.document("contract").orElseThrow().title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "unit:別表の単価に、発注者の発注により履行した数量を乗じて得た額",
                "unit:単価契約",
                "purchase:本市の議会の議決を得た日に、本契約としての効力を生ずる",
                "purchase:履行保証保険契約を保険会社と締結し",
                "lease-three:動産総合保険",
                "lease-three:が納入し、受注者がその所有権を取得して",
                "lease-three:残存料",
                "undertaking:お請けします",
                "undertaking:検査を行うものとする",
                "dispatch:協定対象派遣労働者に限る",
                "dispatch:令和11年7月1日",
                "full:二以上の要素による認証",
                "full:ソフトウェアについて、これを構成する部品",
                "full:変更する額＝残額のうち変動の対象となる費用",
                "full:共同利用方式"
            })
    void theContractSaysWhatTheMatterIsAbout(String matter, String words) {
        assertTrue(words(set(matter), "contract").contains(words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "unit:物件",
                "cloud:物件",
                "cloud:派遣労働者",
                "lease-three:著作権",
                "lease-three:成果物",
                "lease-three:収入印紙",
                "dispatch:著作権",
                "dispatch:再委託の制限",
                "dispatch:特記事項",
                "undertaking:特記事項",
                "undertaking:通を作成",
                "purchase:単価"
            })
    void theContractSaysNothingOfAnotherKind(String matter, String words) {
        assertFalse(words(set(matter), "contract").contains(words), words);
    }

    @Test
    void otherPapersCiteTheContractOfTheKindUnderItsName() {
        assertTrue(words(set("undertaking"), "specification").contains("請書第"));
        assertTrue(words(set("lease-three"), "specification").contains("契約書第"));
        assertFalse(set("dispatch").document("payment-schedule").isPresent());
        assertTrue(set("lease-three").document("payment-schedule").isPresent());
    }

    @Test
    void theAnnexOfACloudPrevailsOverTheTermsOfItsProvider() {
        PaperSet set = set("cloud");
        String annex = words(set, "cloud-provisions");
        assertTrue(annex.contains("よやくんクラウド利用規約その他本サービスの利用に関する約款"));
        assertTrue(annex.contains("日本国内に所在する施設"));
        assertTrue(annex.contains("暗号化に用いた鍵を廃棄した"));
        assertTrue(words(set, "contract").contains("別記「クラウドサービス利用特記事項」"));
        assertFalse(set("unit").document("cloud-provisions").isPresent());
    }

    /** A promise is one sheet: who promises stands on its front, before the terms, and not alone on a page of its own. */
    @Test
    void whoPromisesSignsOnTheFrontOfASheet() throws IOException {
        Document promise = set("undertaking").document("contract").orElseThrow();
        String words = words(set("undertaking"), "contract");
        assertTrue(words.indexOf("代表者職氏名") < words.indexOf("第1条"));
        try (PDDocument pdf = Loader.loadPDF(ReadBack.bytes(promise, "pdf"))) {
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void secrecyBeforeABidAndMemorandaAreMadeWhereTheyAreAskedFor() {
        PaperSet set = set("memo");
        assertTrue(words(set, "nda-pledge").contains("次の事項を守ることを誓約します"));
        assertFalse(set.document("nda-agreement").isPresent());
        assertTrue(words(set, "memorandum").contains("夜間の立会いに要する費用"));
        assertFalse(words(set, "memorandum").contains("変更前"));
        assertFalse(set("unit").document("memorandum").isPresent());
    }
}
