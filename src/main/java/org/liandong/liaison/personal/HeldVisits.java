package org.liandong.liaison.personal;

import org.liandong.liaison.VisitNeeded;
import org.springframework.stereotype.Component;

/** A visit that its body holds for a reason, until a day. */
@Component
class HeldVisits implements VisitNeeded {

    @Override
    public String key() {
        return "HOLD";
    }

    @Override
    public String sql() {
        return "exists (select from visit_hold holding where holding.visit_id = v.id and holding.until >= :today)";
    }
}
