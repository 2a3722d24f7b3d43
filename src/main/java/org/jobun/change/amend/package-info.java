/**
 * 改め文: the words that turn one state of a paper into another, and an interpreter that reads these words and does what they say. Only
 * what the interpreter turns into the new paper is ever written.
 */
package org.jobun.change.amend;
