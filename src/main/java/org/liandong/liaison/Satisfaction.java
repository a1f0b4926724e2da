package org.liandong.liaison;

/** Whether who raised a point is content with the answer (满意程度). */
public enum Satisfaction {
    SATISFIED,
    PARTLY,
    NOT
}
