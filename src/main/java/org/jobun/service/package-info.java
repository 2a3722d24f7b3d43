/**
 * What one can ask of the program, one class a use case: a request in, an {@link org.jobun.diagnostic.Outcome} out. Nothing
 * here knows a console, a web page or an exit code; who asks only translates.
 */
package org.jobun.service;
