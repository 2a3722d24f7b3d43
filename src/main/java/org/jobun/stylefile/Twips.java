package org.jobun.stylefile;

import java.math.BigInteger;

/** Twentieths of a point, in which Word measures, and 1/1000 pt (mpt). */
final class Twips {
    private static final int MPT = 50;

    private Twips() {}

    /** Twips as mpt; 0 for none. */
    static int mpt(BigInteger twips) {
        return twips == null ? 0 : twips.intValue() * MPT;
    }

    /** Whole twips nearest to a length in mpt. */
    static int of(int mpt) {
        return Math.round(mpt / (float) MPT);
    }
}
