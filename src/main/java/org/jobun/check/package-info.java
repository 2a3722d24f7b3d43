/**
 * Checks of a catalog as a whole, of a matter against the rules, and of finished documents. One class a
 * subject; each finding is a diagnostic.
 */
package org.jobun.check;
