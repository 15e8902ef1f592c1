package org.leadgraph.http;

import org.springframework.http.HttpMethod;

/**
 * A request of a program that has a credential of its own, and no user's token. The module that has it says so with a bean of this type, checks the credential itself, before it reads anything, and bounds
 * what it reads.
 *
 * @param pattern
 *            path pattern as in {@code /feeds/{kind}}
 */
public record ProgramPath(HttpMethod method, String pattern) {}
