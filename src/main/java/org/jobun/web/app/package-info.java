/** The web app as a whole: settings, data folder, start and end, and all parts put together. */
package org.jobun.web.app;
