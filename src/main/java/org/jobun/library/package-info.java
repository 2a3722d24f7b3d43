/** The catalog as people read it: clauses in words, where they are used, what differs, and how they are found. */
package org.jobun.library;
