/** 年度更新: last year's matters in one table, which is filled in here or in Excel, and the matters of the new year made of it. */
package org.jobun.web.renewal;
