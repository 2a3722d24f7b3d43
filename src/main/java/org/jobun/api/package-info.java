/** For programs that embed Jobun: a catalog opened once, matters in, papers out. The only room whose types are kept stable. */
package org.jobun.api;
