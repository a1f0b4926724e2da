package org.liandong.bench;

import java.util.List;

/**
 * What a page cost, in milliseconds of CPU a request.
 *
 * @param statements the page's own; those of the session come on top
 * @param rows read by the page's statements
 * @param bytes on the wire, compressed
 * @param sql the page's statements through bare JDBC, all columns read
 * @param render the same rows from memory in a bare table, through the same door
 * @param loads with one reader and, for a main page, with several at once
 */
record Measured(
        Page page, int statements, int session, int rows, int bytes, Cpu sql, Cpu render, Cpu cost, List<Load> loads) {

    double floor() {
        return sql.total() + render.total();
    }

    double ratio() {
        return cost.total() / floor();
    }
}
