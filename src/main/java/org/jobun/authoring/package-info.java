/** What people who write files are given: beginnings of files that explain themselves, and schemas by which editors complete them. */
package org.jobun.authoring;
