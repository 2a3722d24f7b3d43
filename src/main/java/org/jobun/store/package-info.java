/** What a server keeps, through JDBC. Nothing here knows what a contract is: matters are texts, papers are bytes. */
package org.jobun.store;
