package org.liandong.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What has become of a body's own supervision plan of a year, and plans of others that are new to it. */
    public record Desk(OwnPlan own, List<NewPlan> news) {}

    private record Line(
            boolean own,
            long id,
            PlanKind kind,
            int year,
            PlanState state,
            String ownerName,
            @Nullable LocalDate publishedOn) {

        Optional<NewPlan> published() {
            return own || publishedOn == null
                    ? Optional.empty()
                    : Optional.of(new NewPlan(id, kind, year, ownerName, publishedOn));
        }
    }

    /**
     * The reader's own supervision plan of the year, and the plans of others published since a day that it may open, the
     * latest first; one statement, since the workbench asks for both.
     */
    public Desk desk(Reader reader, int year, LocalDate since, int limit) {
        List<Line> lines = jdbc.sql(
                        """
                        select l.* from (
                          select true as own, p.id, p.kind, p.year, p.state, '' as owner_name,
                                 cast(null as date) as published_on, cast(null as timestamptz) as published_at
                          from annual_plan p
                          where p.owner_id = :readerId and p.year = :year and p.kind = 'SUPERVISION'
                          union all
                          (select false, p.id, p.kind, p.year, p.state, b.short_name, cast(p.published_at as date),
                                  p.published_at
                           from annual_plan p join body b on b.id = p.owner_id
                           where p.published_at >= :since and p.owner_id <> :readerId
                             and p.state in ('PUBLISHED', 'ADJUSTING') and %s
                           order by p.published_at desc, p.id desc limit :limit)) l
                        order by l.published_at desc, l.id desc
                        """
                                .formatted(Visibility.sql("p")))
                .params(Visibility.parameters(reader))
                .param("year", year)
                .param("since", since)
                .param("limit", limit)
                .query(Line.class)
                .list();
        return new Desk(
                lines.stream()
                        .filter(Line::own)
                        .map(line -> new OwnPlan(line.year(), line.id(), line.state()))
                        .findFirst()
                        .orElse(new OwnPlan(year, null, null)),
                lines.stream().flatMap(line -> line.published().stream()).toList());
    }
}
