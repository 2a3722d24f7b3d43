/** Sets by the hundred: rows of a workbook, a CSV or JSON Lines file or a folder in, whole sets and a report out. */
package org.jobun.batch;
