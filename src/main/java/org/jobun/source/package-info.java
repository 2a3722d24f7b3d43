/**
 * Files that people write, read with line and column kept for every value, so that a diagnostic can point
 * at what its author typed.
 */
package org.jobun.source;
