package org.liandong.demo;

/** Invented records of one part of the portal; made in the order of {@code @Order}. */
interface SampleData {

    /** Creates them in an empty portal, the same at every first start. */
    void create();
}
