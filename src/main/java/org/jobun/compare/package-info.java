/** 新旧の対照: what differs between a paper and an earlier PDF of it, as a paper of its own. */
package org.jobun.compare;
