/**
 * What went wrong, said to legal staff: a value with a code, a place in the author's file, a legal
 * position and a way out. Wording in Japanese and English lives in the {@code diagnostics_*.properties}
 * beside this package; nothing here reads a clause or a matter.
 */
package org.jobun.diagnostic;
