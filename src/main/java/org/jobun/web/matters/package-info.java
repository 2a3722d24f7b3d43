/** 案件, 質問, 書類, 確定: one matter from its first answer to its frozen set. */
package org.jobun.web.matters;
