/** An earlier PDF of a paper, or a foreign one, as the passages that a reader sees. */
package org.jobun.redline.pdf;
