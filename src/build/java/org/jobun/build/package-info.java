/**
 * A step of the build: what Java would make of lambdas and records when they are first used is made now. No part of the
 * product; decision 42.
 */
package org.jobun.build;
