package org.jobun.readback;

/**
 * A number that leaves its order; those that follow are off by the same.
 *
 * @param place which provision it is, counted in order: 第5条
 * @param shown what Word shows: 第1条
 * @param expected what it must show
 * @param form true where the number is right, but its list writes it otherwise: 第5章 for 第5条, or in other digits
 */
public record NumberProblem(String place, String shown, String expected, boolean form) {}
