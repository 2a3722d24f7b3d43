/** What legal reviewers take into Excel. POI lives here. */
package org.jobun.review;
