package org.jobun.store;

import java.time.Instant;
import java.util.List;

/**
 * What came of a row.
 *
 * @param number of the row in its workbook
 * @param state as whoever runs the job calls it
 * @param details as whoever runs the job writes them
 */
public record JobRow(int number, String state, String details, Instant doneAt, List<KeptFile> files) {}
