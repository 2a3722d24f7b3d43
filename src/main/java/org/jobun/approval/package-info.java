/**
 * Approval bound to text: what of a catalog is approved, by the SHA-256 of what it says, and whether that approval still stands. Nothing
 * here knows where the ledger is kept, or who is signed in.
 */
package org.jobun.approval;
