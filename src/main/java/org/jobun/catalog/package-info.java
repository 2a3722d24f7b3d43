/**
 * Clauses, templates, rules and law tables as people wrote them: values still open, references still by
 * identity, every piece with its place in the author's file. See {@code docs/notation.md}.
 */
package org.jobun.catalog;
