/** The days of a procurement in order: what lies between them, which of them are proposed, and where they do not fit. */
package org.jobun.calendar;
