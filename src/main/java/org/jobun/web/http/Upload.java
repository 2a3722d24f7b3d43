package org.jobun.web.http;

/**
 * A file that was sent.
 *
 * @param name as the sender calls it, without folders
 * @param bytes within the limit of the action
 */
public record Upload(String name, byte[] bytes) {}
