/**
 * From a matter to finished documents in four passes, each with its own type: Select → {@link
 * org.jobun.assembly.Selection}, Fill → {@link org.jobun.assembly.FilledPaper}, Number → {@link
 * org.jobun.assembly.NumberedPaper}, Cite → {@link org.jobun.document.Document}.
 */
package org.jobun.assembly;
