/**
 * Takes values that were changed in Word over into the matter that a paper was made from.
 * {@link org.jobun.readback.update.UpdateMatter} is the class to read first.
 */
package org.jobun.readback.update;
