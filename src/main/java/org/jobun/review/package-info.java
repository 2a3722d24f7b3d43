/** What legal reviewers are shown of the catalog and of edited papers, as workbooks; how these are written is of {@code sheet}. */
package org.jobun.review;
