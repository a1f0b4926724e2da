package org.liandong.liaison.point;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.Category;

/** The condition of a filter on the alias {@code p}, the same for the list and for the counts above it. */
final class PointConditions {

    private final Map<String, Object> parameters;
    private final List<String> conditions = new ArrayList<>();

    PointConditions(PointFilter filter, Reader reader, BodyLookup bodies, LocalDate today) {
        parameters = new HashMap<>(Visibility.parameters(reader));
        parameters.put("today", today);
        state(filter.pointState());
        scope(filter, bodies);
        Category category = filter.pointCategory();
        put("p.category = :category", "category", category == null ? null : category.name());
        Age age = filter.pointAge();
        put("p.raised_on >= cast(:today as date) - :oldest", "oldest", age == null ? null : age.to());
        put("p.raised_on <= cast(:today as date) - :youngest", "youngest", age == null ? null : age.from());
        String handler = filter.handlerName();
        put("p.passed_to = :handler", "handler", PointFilter.NOBODY.equals(handler) ? "" : handler);
    }

    private void state(PointFilter.Wanted wanted) {
        switch (wanted) {
            case OVERDUE -> conditions.add("p.state = 'OPEN' and p.due_on < :today");
            case SOON -> conditions.add("p.state = 'OPEN' and p.due_on between :today and cast(:today as date) + 7");
            case OPEN -> conditions.add("p.state = 'OPEN'");
            case ANSWERED -> conditions.add("p.state = 'ANSWERED'");
            case ALL -> conditions.add("true");
        }
    }

    /** Each scope is what an index serves; the whole visibility rule stands beside it and is only checked. */
    private void scope(PointFilter filter, BodyLookup bodies) {
        boolean narrow = true;
        if (filter.mineOnly()) {
            conditions.add("p.owner_id = :readerId");
        } else if (filter.belowOnly()) {
            conditions.add("p.owner_path >= :readerPath and p.owner_path < :readerPathEnd and p.owner_id <> :readerId");
        } else {
            narrow = filter.ownerId() != null || filter.areaId() != null;
        }
        put("p.owner_id = :ownerId", "ownerId", filter.ownerId());
        Long area = filter.areaId();
        if (area != null) {
            String path = bodies.byId(area).map(BodyRow::path).orElse("-");
            conditions.add("p.owner_path >= :areaPath and p.owner_path < :areaEnd");
            parameters.put("areaPath", path);
            parameters.put("areaEnd", Visibility.end(path));
        }
        conditions.add(narrow ? Visibility.check("p") : Visibility.sql("p"));
    }

    private void put(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
