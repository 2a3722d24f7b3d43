package org.jobun.catalog;

/**
 * A file of a catalog as it lies there.
 *
 * @param layer 0 for the catalog of the program, then those laid over it
 * @param path within the catalog
 * @param shown path as the user knows it
 */
record ReadFile(int layer, String path, String shown, byte[] bytes) {}
