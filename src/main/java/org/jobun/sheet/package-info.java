/** Workbooks and text files of cells, in and out, whatever stands in them. POI and Commons CSV live here. */
package org.jobun.sheet;
