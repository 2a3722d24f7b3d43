package org.jobun.readback;

/**
 * A value whose text and store differ. Word shows the store, other programs the text.
 *
 * @param text as it is in the paper
 * @param stored as the store of the file has it; empty for a blank
 * @param edited true where somebody changed the text while the store kept what was made
 */
public record StoredValue(String fact, String label, String text, String stored, boolean edited) {}
