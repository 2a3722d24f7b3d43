/**
 * From a finished document to a file. A renderer decides looks, never wording or numbers; renderers never
 * know each other; {@link org.jobun.render.formats.Formats} is the one table of them.
 */
package org.jobun.render;
