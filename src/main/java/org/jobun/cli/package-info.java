/** Thin commands: read the arguments, call the main path, print what came of it. */
package org.jobun.cli;
