package org.liandong.plan.common;

import java.util.List;

/**
 * One thing that two items have in common, in words.
 *
 * @param key message key
 * @param values of the message
 * @param weight what it adds
 */
public record Reason(String key, List<Object> values, int weight) {}
