package org.liandong.law.statute;

/** Level of the body that enacts a statute. */
public enum StatuteLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY
}
