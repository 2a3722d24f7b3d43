/** One self-contained, accessible page, to be read on a screen and printed. */
package org.jobun.render.html;
