/** What differs between a paper and an earlier PDF of it, as a paper of its own (対照表). */
package org.jobun.redline.pdf;
