/** The document tree as JSON, for programs. */
package org.jobun.render.json;
