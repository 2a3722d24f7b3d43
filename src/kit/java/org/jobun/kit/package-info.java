/**
 * Builds the kit: one zip per system with Java, the program, the catalog, checksums, the list of its parts and the sheet for an IT
 * division. It runs in the Maven profile {@code kit} only and is no part of the program.
 */
package org.jobun.kit;
