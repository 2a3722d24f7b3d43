package org.jobun.bench;

import java.util.List;
import java.util.Locale;

/**
 * A contender as the comparison knows it.
 *
 * @param name as {@link Worker} and {@code worker.mjs} know it
 * @param label in the table
 * @param platform what runs it
 */
record Entrant(String name, String label, Format format, Platform platform) {
    /** What runs it. */
    enum Platform {
        JOBUN,
        JAVA,
        NODE,
        LIBREOFFICE
    }

    /** What it makes. */
    enum Format {
        DOCX,
        PDF;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the order of the tables; the first of a format is what the others are compared with. */
    static final List<Entrant> ALL = List.of(
            docx("jobun-docx-first", "**Jobun**, first of its kind: nothing remembered", Platform.JOBUN),
            docx("jobun-docx-other", "**Jobun**, other answers than before", Platform.JOBUN),
            docx("jobun-docx", "**Jobun**, alike but for values", Platform.JOBUN),
            docx("jobun-docx-facts", "the same, matter read before", Platform.JOBUN),
            docx("freemarker", "FreeMarker text of document.xml + zip, level 6", Platform.JAVA),
            docx("freemarker-3", "the same, zip level 3 as Jobun's", Platform.JAVA),
            docx("docx4j", "docx4j 11.5.13, built as objects", Platform.JAVA),
            docx("stamper", "OfficeStamper (docx-stamper 1.6.9)", Platform.JAVA),
            docx("easy-template-x", "easy-template-x 7.2.8", Platform.NODE),
            docx("docxtemplater", "docxtemplater 3.71.0", Platform.NODE),
            docx("poi-tl", "poi-tl 1.12.2", Platform.JAVA),
            pdf("jobun-pdf-first", "**Jobun**, first of its kind: nothing remembered", Platform.JOBUN),
            pdf("jobun-pdf-other", "**Jobun**, other answers than before", Platform.JOBUN),
            pdf("jobun-pdf", "**Jobun**, alike but for values", Platform.JOBUN),
            pdf("jobun-pdf-facts", "the same, matter read before", Platform.JOBUN),
            pdf("typst", "Typst 0.7.0 (npm), tagged as it does by itself", Platform.NODE),
            pdf("typst-untagged", "the same without tags", Platform.NODE),
            pdf("libreoffice", "LibreOffice, one process, 40 files", Platform.LIBREOFFICE),
            pdf("openhtmltopdf", "openhtmltopdf 1.1.65 tuned, no tags", Platform.JAVA),
            pdf("openhtmltopdf-tagged", "the same with PDF/UA tags and PDF/A", Platform.JAVA));

    /** Whether the time from its start to its first paper says something: variants start as the contender itself. */
    boolean hasFirstPaper() {
        return !name.endsWith("-facts") && !name.endsWith("-other") && !name.endsWith("-first") && !name.endsWith("-3");
    }

    private static Entrant docx(String name, String label, Platform platform) {
        return new Entrant(name, label, Format.DOCX, platform);
    }

    private static Entrant pdf(String name, String label, Platform platform) {
        return new Entrant(name, label, Format.PDF, platform);
    }
}
