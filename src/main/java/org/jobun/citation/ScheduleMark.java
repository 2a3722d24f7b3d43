package org.jobun.citation;

import org.jobun.document.Label;

/**
 * A 別表 of an edited paper, or a row of one.
 *
 * @param id by which it is known there
 * @param label 別表第1, or the number of the row; 0 where a 別表 is not counted
 * @param schedule that a row is of; null for a 別表
 */
public record ScheduleMark(String id, Label label, ScheduleMark schedule) {}
