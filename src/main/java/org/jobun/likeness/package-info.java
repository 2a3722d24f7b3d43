/**
 * Whether two finished papers are the same but for the texts of values, and what was made last for papers that are: knows the
 * document alone, so that renderers may use it.
 */
package org.jobun.likeness;
