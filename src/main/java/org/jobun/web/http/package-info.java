/** The server: connections and their limits, who may ask, which action answers, pages and static files. */
package org.jobun.web.http;
