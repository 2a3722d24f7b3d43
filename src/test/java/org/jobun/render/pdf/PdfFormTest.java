package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jobun.document.Document;
import org.jobun.font.FontResource;
import org.jobun.font.ProgramFonts;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.ReadBack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Forms that can be filled in on a screen, and papers with their data attached. */
class PdfFormTest {
    /** One paper of each kind of form, from random matters. */
    private static final List<Document> FORMS = forms();

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] bytes(String format, Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.plain().of(format).render(paper, out);
        return out.toByteArray();
    }

    private static List<Document> forms() {
        TreeMap<String, Document> forms = new TreeMap<>();
        for (long seed = 0; seed < 60; seed++) {
            Catalogs.randomPapers(seed).stream()
                    .filter(Document::isForm)
                    .forEach(form -> forms.putIfAbsent(form.id(), form));
        }
        return new ArrayList<>(forms.values());
    }

    @Test
    void everyFormHasFieldsWithHintsThatDoNotLieOverEachOther() throws IOException {
        assertTrue(FORMS.size() >= 8, () -> FORMS.size() + " forms");
        int fields = 0;
        for (Document form : FORMS) {
            try (PDDocument pdf = Loader.loadPDF(bytes("pdf-form", form))) {
                Set<String> names = new HashSet<>();
                List<PDRectangle> places = new ArrayList<>();
                for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFields()) {
                    assertTrue(names.add(field.getFullyQualifiedName()), form.id());
                    assertFalse(field.getAlternateFieldName().isBlank(), form.id());
                    PDRectangle place = field.getWidgets().get(0).getRectangle();
                    assertTrue(place.getWidth() >= 8 && place.getHeight() >= 8, form.id() + " " + place);
                    places.add(place);
                    fields++;
                }
                for (int i = 0; i < places.size() && pdf.getNumberOfPages() == 1; i++) {
                    for (int j = i + 1; j < places.size(); j++) {
                        assertFalse(overlap(places.get(i), places.get(j)), form.id() + " " + places.get(i));
                    }
                }
            }
        }
        assertTrue(fields > 100, "fields");
    }

    private static boolean overlap(PDRectangle a, PDRectangle b) {
        return a.getLowerLeftX() + 0.5 < b.getUpperRightX()
                && b.getLowerLeftX() + 0.5 < a.getUpperRightX()
                && a.getLowerLeftY() + 0.5 < b.getUpperRightY()
                && b.getLowerLeftY() + 0.5 < a.getUpperRightY();
    }

    @Test
    void formsAndPapersWithDataAreFitForTheArchive() throws Exception {
        for (Document form : FORMS) {
            byte[] fillable = bytes("pdf-form", form);
            assertEquals(
                    List.of(),
                    PdfConformanceTest.faults(fillable, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1),
                    form.id());
            byte[] data = bytes("pdf-data", form);
            assertEquals(
                    List.of(), PdfConformanceTest.faults(data, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1), form.id());
        }
    }

    @Test
    void theWordsAreThoseOfThePlainPaper() throws IOException {
        for (Document form : FORMS) {
            String plain = ReadBack.pdf(bytes("pdf", form));
            assertEquals(plain, ReadBack.pdf(bytes("pdf-form", form)));
            assertEquals(plain, ReadBack.pdf(bytes("pdf-data", form)));
            assertArrayEquals(bytes("pdf-form", form), bytes("pdf-form", form));
        }
    }

    /** PDFBox cannot type into fonts with such a map; so the codes a viewer types are checked one by one. */
    @Test
    void whatIsTypedIsShownInTheFaceOfTheBody() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes("pdf-form", FORMS.get(0)))) {
            PDType0Font font = (PDType0Font) pdf.getDocumentCatalog()
                    .getAcroForm()
                    .getDefaultResources()
                    .getFont(COSName.getPDFName("FieldFont"));
            assertTrue(font.isEmbedded());
            TrueTypeFont original = new TTFParser()
                    .parse(new RandomAccessReadBuffer(FontResource.bytes("/fonts/BIZUDMincho-Regular.ttf")));
            String typed = "株式会社みなとデータ　山田太郎　令和8年12月1日　ABC(1)、。鬱ー々①";
            for (char character : typed.toCharArray()) {
                int code =
                        font.readCode(new ByteArrayInputStream(new byte[] {(byte) (character >> 8), (byte) character}));
                int glyph = ProgramFonts.body().glyph(character);
                assertEquals(ProgramFonts.body().advance1000(glyph), font.getWidth(code), 0.5, "width of " + character);
                var wanted = original.getGlyph().getGlyph(glyph);
                boolean blank = wanted == null || wanted.getPath().getBounds2D().isEmpty();
                var drawn = font.getPath(code).getBounds2D();
                assertEquals(blank, drawn.isEmpty(), "outline of " + character);
                if (!blank) {
                    var bounds = wanted.getPath().getBounds2D();
                    assertEquals(bounds.getX(), drawn.getX(), 1, "outline of " + character);
                    assertEquals(bounds.getHeight(), drawn.getHeight(), 1, "outline of " + character);
                }
            }
        }
    }

    @Test
    void boxesAreTickedAndFieldsOfSeveralLinesAreMarked() throws IOException {
        int boxes = 0;
        int several = 0;
        for (Document form : FORMS) {
            try (PDDocument pdf = Loader.loadPDF(bytes("pdf-form", form))) {
                for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFields()) {
                    if (field instanceof PDCheckBox box) {
                        assertEquals("Off", box.getValue());
                        box.check();
                        assertEquals("On", box.getValue());
                        boxes++;
                    } else if (field instanceof PDTextField text && text.isMultiline()) {
                        several++;
                    }
                }
            }
        }
        assertTrue(boxes > 5 && several > 5, boxes + " boxes, " + several + " of several lines");
    }

    @Test
    void theDataAttachedIsTheJsonOfThePaper() throws IOException {
        Document form = FORMS.get(0);
        try (PDDocument pdf = Loader.loadPDF(bytes("pdf-data", form))) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(Set.of(form.id() + ".json"), files.keySet());
            byte[] attached = files.get(form.id() + ".json").getEmbeddedFile().toByteArray();
            assertEquals(
                    new String(bytes("json", form), StandardCharsets.UTF_8),
                    new String(attached, StandardCharsets.UTF_8));
        }
    }

    @Test
    void onlyFormsAreWrittenToFillIn() {
        assertTrue(
                FORMS.stream().allMatch(Formats.find("pdf-form").orElseThrow().fits()));
        assertFalse(Formats.find("pdf-form").orElseThrow().fits().test(PdfPages.paper(List.of())));
    }
}
