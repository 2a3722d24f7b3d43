/** What a municipality's own Word file says of how its papers look. */
package org.jobun.look;
