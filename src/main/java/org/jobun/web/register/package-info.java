/** 台帳: issued sets searched, one of them in full, what became of it, signed papers beside it. */
package org.jobun.web.register;
