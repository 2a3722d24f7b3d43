/**
 * Japanese text as pure functions: numerals, era dates, kana sequences, widths. Nothing here knows a
 * document, a file or a clock.
 */
package org.jobun.text;
