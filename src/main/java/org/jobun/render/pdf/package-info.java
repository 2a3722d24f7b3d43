/**
 * Pages set by our own typesetter. Lines ({@link org.jobun.render.pdf.LineBreaker}), rows
 * ({@link org.jobun.render.pdf.PaperLayout}) and pages ({@link org.jobun.render.pdf.Paginator}) are values; painting comes
 * after. JLREQ is the reference. Lengths are whole numbers of 1/1000 pt (mpt).
 */
package org.jobun.render.pdf;
