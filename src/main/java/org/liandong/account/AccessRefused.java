package org.liandong.account;

/**
 * Somebody signed in asked for what their role may not do.
 *
 * @param page method and path without its query
 */
public record AccessRefused(String page) {}
