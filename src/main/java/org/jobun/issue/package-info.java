/**
 * A set on the disk: whole or absent, with a manifest of what it was made from. {@link org.jobun.issue.SetFolder} is the class to
 * read first.
 */
package org.jobun.issue;
