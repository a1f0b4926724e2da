package org.liandong.law;

/**
 * A number that the province's own measures set where the national law leaves it open.
 *
 * @param key of the rule
 * @param unit days, months, percent or times
 * @param source name and article of the measures
 */
public record LocalNumber(String key, int number, String unit, String source) {}
