/** People: how they sign in, their accounts, what an administrator sees of them. */
package org.jobun.web.people;
