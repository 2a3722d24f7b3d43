/** The one table of formats: the only place that knows every renderer. */
package org.jobun.render.formats;
