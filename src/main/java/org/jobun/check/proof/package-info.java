/**
 * Proofs over all answers that the rules allow: facts become variables with finitely many cells, conditions
 * become clauses of propositional logic, and a SAT solver looks for a matter that breaks a promise.
 */
package org.jobun.check.proof;
