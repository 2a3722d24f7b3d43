/** 団体: profiles as forms made from the vocabulary and the house keys, their looks, and the office's own catalog folder. */
package org.jobun.web.bodies;
