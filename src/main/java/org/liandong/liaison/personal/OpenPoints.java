package org.liandong.liaison.personal;

import org.liandong.liaison.VisitNeeded;
import org.springframework.stereotype.Component;

/** A reported matter that is not answered, or whose answer has not been told back (《代表法》 31), needs whoever raised it. */
@Component
class OpenPoints implements VisitNeeded {

    @Override
    public String key() {
        return "POINT";
    }

    @Override
    public String sql() {
        return "exists (select from point needing where needing.visit_id = v.id"
                + " and (needing.state = 'OPEN' or needing.told_back_on is null))";
    }
}
