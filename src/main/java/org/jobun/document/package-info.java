/**
 * The finished paper as an immutable tree: every number given, every reference resolved, every value
 * filled. Renderers read nothing else. Sealed interfaces with visitors make the compiler list every
 * place that a new kind of node touches.
 */
package org.jobun.document;
