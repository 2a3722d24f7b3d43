/** 一括: many matters from a workbook, looked at, mended, made in the background by whichever server is free. */
package org.jobun.web.batches;
