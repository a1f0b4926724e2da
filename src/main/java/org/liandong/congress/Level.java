package org.liandong.congress;

/** Level of a congress body, from the top down; a line upward may skip one (北京, 仙桃, 东莞). */
public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
