package org.liandong.docking;

import org.liandong.congress.Reader;

/** How far down a round asks. */
public enum DockingReach {
    /** 下一级: each of them docks with its own lower bodies in a round of its own. */
    NEXT(1),
    /** 下两级: where the upper body works with the counties too. */
    TWO(2);

    private final int steps;

    DockingReach(int steps) {
        this.steps = steps;
    }

    /** Whether the round of this owner asks that body. */
    boolean asks(String ownerPath, Reader body) {
        int below = depth(body.path()) - depth(ownerPath);
        return body.path().startsWith(ownerPath) && below >= 1 && below <= steps;
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '.').count();
    }

    /** The same in SQL, for the alias {@code b} of a body and {@code r} of a round: open bodies within its reach. */
    public static final String ASKED =
            """
            b.valid_to is null and b.path > r.owner_path and b.path < left(r.owner_path, -1) || '/'
            and length(b.path) - length(replace(b.path, '.', ''))
              <= length(r.owner_path) - length(replace(r.owner_path, '.', '')) + case r.reach when 'TWO' then 2 else 1 end
            """;
}
