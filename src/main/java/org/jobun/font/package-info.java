/**
 * Font files (TrueType, OpenType specification): what is in them, whether their tables agree, glyphs of characters and of their
 * variants, advances, and fonts of some of the glyphs cut out of them. Nothing here knows of papers or of formats.
 */
package org.jobun.font;
