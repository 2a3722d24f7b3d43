/**
 * 引用: the last pass. How provisions, papers, forms and law are called from where they are named, in the rules of 公用文 and
 * statute drafting; for papers made from the catalog ({@link org.jobun.citation.Cite}) and for papers that somebody has edited
 * ({@link org.jobun.citation.CiteEdited}).
 */
package org.jobun.citation;
