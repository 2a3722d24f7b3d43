/** A new release of the catalog of the program against one that is laid over it: what changed where theirs differs, as a worklist. */
package org.jobun.upstream;
