/** 条項集: clauses by paper, by topic and by words; one clause in full; law that changes; checks and proof; files for 審査. */
package org.jobun.web.library;
