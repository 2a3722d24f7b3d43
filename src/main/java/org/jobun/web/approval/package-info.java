/** 審査: what waits to be decided on, all that whoever decides has to see, and the steps that lead there. */
package org.jobun.web.approval;
