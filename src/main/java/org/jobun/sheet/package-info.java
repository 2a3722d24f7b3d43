/** Workbooks and text files of cells, in and out, whatever they hold. POI and Commons CSV live here. */
package org.jobun.sheet;
