/**
 * What the papers of a municipality look like: how its words are written, its provisions numbered and its pages set, and what
 * they take over from a Word file of its own. Data only; {@code matter} reads it from profiles and {@code stylefile} from Word
 * files, renderers follow it. Nothing here knows a paper.
 */
package org.jobun.house;
