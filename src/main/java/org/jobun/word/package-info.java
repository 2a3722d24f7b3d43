/** Opens Word files that come from outside, safely: {@link org.jobun.word.WordPackage}. */
package org.jobun.word;
