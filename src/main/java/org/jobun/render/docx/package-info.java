/**
 * Word files (OOXML, ECMA-376 Transitional): document.xml is written as a stream of text into a package whose other
 * parts depend on the house style and the numbering only and are prepared once. Structure is Word's own: numbers are
 * live lists, references are fields and links, captions are headings, clauses and values are content controls. No
 * Office library is used here; tests read the files with Apache POI.
 */
package org.jobun.render.docx;
