package org.liandong.supervision.publication;

/** To whom it is told. */
enum Listener {
    /** 向本级人民代表大会代表通报. */
    DEPUTIES,
    /** 向社会公布. */
    PUBLIC
}
