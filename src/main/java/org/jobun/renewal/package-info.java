/**
 * 年度更新: last year's matters for a new year. First as a table that people edit, with what is proposed and what changes by itself; then
 * their sets, made by the batch, each with what differs from last year.
 */
package org.jobun.renewal;
