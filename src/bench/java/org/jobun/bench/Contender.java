package org.jobun.bench;

/** One way to make the contract. */
interface Contender {
    /**
     * Makes a paper. Papers of other numbers have other values in them.
     *
     * @return the file
     */
    byte[] make(int number) throws Exception;
}
