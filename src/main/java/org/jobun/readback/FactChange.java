package org.jobun.readback;

/**
 * A value that was changed in Word.
 *
 * @param fact path in the vocabulary
 * @param label what an officer calls it
 * @param before as it was printed; empty where it was not known
 * @param after as it is now
 * @param everywhere false where the former value is still in another place or another form
 */
public record FactChange(String fact, String label, String before, String after, boolean everywhere) {}
