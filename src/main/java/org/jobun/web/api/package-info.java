/** The HTTP interface for other systems of the office: one table of operations gives the routes and the OpenAPI document. */
package org.jobun.web.api;
