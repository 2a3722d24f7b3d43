/**
 * From a matter to numbered papers in three passes, each with its own type: Select → {@link
 * org.jobun.assembly.Selection}, Fill → {@link org.jobun.assembly.FilledPaper}, Number → {@link
 * org.jobun.assembly.NumberedPaper}. The fourth, Cite, has a room of its own: {@code citation}.
 */
package org.jobun.assembly;
