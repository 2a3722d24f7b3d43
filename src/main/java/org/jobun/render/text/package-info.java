/** Plain text: the canonical words of a paper, which every other format must give back. */
package org.jobun.render.text;
