/**
 * 見え消し: one Word file out of two states of a paper, in which every difference is a tracked change. Before it is written it is proved:
 * all changes accepted give the new state, all rejected the old.
 */
package org.jobun.tracking;
