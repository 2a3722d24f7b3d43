/** What a matter is asked, in which order, why, and what each answer changes; answers as a set, and as a matter file. */
package org.jobun.interview;
