/**
 * 台帳: what the register of issued sets is told of a set, read from its manifest and from its papers as they were issued. How it is
 * kept is the store's; what a change reaches in it is {@code recall}'s.
 */
package org.jobun.register;
