/**
 * A ledger as such: entries that are added and never changed, each with the hash of the one before, so that a change shows. It knows
 * nothing of what the entries say, and nothing of where they are kept.
 */
package org.jobun.ledger;
