/** The server and its pages. Nothing here decides law, words or numbers: requests go to use cases, what comes of them to pages. */
package org.jobun.web;
