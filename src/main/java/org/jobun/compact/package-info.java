/** Records of the program as bytes and back, so that what takes long to read is read once ([decision 40](decisions/0040-kept-catalog.md)). */
package org.jobun.compact;
