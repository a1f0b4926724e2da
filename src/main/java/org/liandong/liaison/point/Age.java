package org.liandong.liaison.point;

/** How many days ago a point was raised. */
enum Age {
    TO_30(0, 30),
    TO_60(31, 60),
    TO_90(61, 90),
    OVER(91, 100_000);

    private final int from;
    private final int to;

    Age(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Fewest days. */
    int from() {
        return from;
    }

    /** Most days. */
    int to() {
        return to;
    }
}
