package org.liandong.supervision.evidence;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.liandong.liaison.VisitNeeded;
import org.liandong.supervision.MatterState;
import org.springframework.stereotype.Component;

/** A visit that a running matter has taken up among what was done and found stays whole until the matter ends. */
@Component
class RunningWork implements VisitNeeded {

    private static final String RUNNING = Arrays.stream(MatterState.values())
            .filter(MatterState::running)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    @Override
    public String key() {
        return "MATTER";
    }

    @Override
    public String sql() {
        return "exists (select from work_visit w join joint_matter m on m.id = w.matter_id"
                + " where w.visit_id = v.id and m.state in " + RUNNING + ")";
    }
}
