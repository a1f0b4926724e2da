package org.liandong.supervision.sync;

import java.util.List;

/** The participants of one area in numbers: for each of the four, how many are behind and how many have not answered. */
record SyncGroup(
        long id,
        String areaName,
        int tasks,
        int deployedBehind,
        int deployedNone,
        int timeBehind,
        int timeNone,
        int requiredBehind,
        int requiredNone,
        int progressBehind,
        int progressNone) {

    /** One of the four in numbers. */
    record Count(int inStep, int behind, int none) {}

    /** The four in their order. */
    public List<Count> counts() {
        return List.of(
                count(deployedBehind, deployedNone),
                count(timeBehind, timeNone),
                count(requiredBehind, requiredNone),
                count(progressBehind, progressNone));
    }

    private Count count(int behind, int none) {
        return new Count(tasks - behind - none, behind, none);
    }
}
