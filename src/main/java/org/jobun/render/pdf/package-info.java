/**
 * Pages set by our own typesetter on PDFBox. Composition of lines ({@link org.jobun.render.pdf.Composer})
 * and pages ({@link org.jobun.render.pdf.Paginator}) are values; painting comes after. JLREQ is the
 * reference. Lengths are whole numbers of 1/1000 pt (mpt).
 */
package org.jobun.render.pdf;
