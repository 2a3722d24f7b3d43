/**
 * The facts of one procurement: what the matter file says, laid over the municipality's profile, typed by
 * the vocabulary. Conditions over facts live here too, because catalog and rules both ask them.
 */
package org.jobun.matter;
