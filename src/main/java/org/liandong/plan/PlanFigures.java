package org.liandong.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan figures of the overview, by body directly below the reader's. */
@Component
public class PlanFigures {

    private final JdbcClient jdbc;

    PlanFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Published annual plans of every kind of the reader's area that the reader may open, by path segment of the body below:
     * the list behind the figure holds every kind too.
     */
    public Map<String, Integer> publishedByChild(Reader reader, int year) {
        Map<String, Integer> plans = new HashMap<>();
        jdbc.sql("select split_part(substr(p.owner_path, length(cast(:readerPath as text)) + 1), '.', 1) as child,"
                        + " count(*) as plans from annual_plan p where p.year = :year and p.owner_path >= :readerPath"
                        + " and p.owner_path < :readerPathEnd and p.state in ('PUBLISHED', 'ADJUSTING') and "
                        + Visibility.check("p") + " group by 1")
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(row -> {
                    plans.put(row.getString("child"), row.getInt("plans"));
                });
        return plans;
    }

    /** A plan of any kind just published. */
    public record NewPlan(long id, PlanKind kind, int year, String ownerName, LocalDate publishedOn) {}

    /**
     * The body's own supervision plan of the year: its id and state, both null when there is none. Of supervision alone, the
     * one kind that the law expects of every body, of a township and an outpost as an arrangement (监督法 63; 地方组织法 19(2),
     * 59): to be reminded of a plan that nobody has to make would be noise.
     */
    public record OwnPlan(int year, @Nullable Long id, @Nullable PlanState state) {}

    /** Plans of others published since a day that the reader may open, the latest first. */
    public List<NewPlan> publishedSince(Reader reader, LocalDate day, int limit) {
        return jdbc.sql(
                        "select p.id, p.kind, p.year, b.short_name as owner_name, cast(p.published_at as date) as published_on"
                                + " from annual_plan p join body b on b.id = p.owner_id where p.published_at >= :day"
                                + " and p.owner_id <> :readerId and p.state in ('PUBLISHED', 'ADJUSTING') and "
                                + Visibility.sql("p") + " order by p.published_at desc, p.id desc limit :limit")
                .param("day", day)
                .param("limit", limit)
                .params(Visibility.parameters(reader))
                .query(NewPlan.class)
                .list();
    }

    /** What has become of the body's own supervision plan of the year. */
    public OwnPlan own(long bodyId, int year) {
        return jdbc.sql("select year, id, state from annual_plan"
                        + " where owner_id = :owner and year = :year and kind = 'SUPERVISION'")
                .param("owner", bodyId)
                .param("year", year)
                .query(OwnPlan.class)
                .optional()
                .orElse(new OwnPlan(year, null, null));
    }
}
