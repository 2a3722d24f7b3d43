/** 是正: which issued sets a change reaches, where, what they are to say, and what is proposed. */
package org.jobun.web.recall;
