/**
 * Lists in files that people have: what stands in Word and Excel files is matched to the lists of the vocabulary
 * ({@link org.jobun.lists.ImportLists}); registers of firms that bodies keep.
 */
package org.jobun.lists;
