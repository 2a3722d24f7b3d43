/**
 * Statutes by date: which article a provision has on a day, what its penalty is called, and what is not
 * settled yet. Read from {@code laws/}.
 */
package org.jobun.law;
