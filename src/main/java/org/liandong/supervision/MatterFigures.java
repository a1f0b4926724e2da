package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of joint matters on the overview and the workbench; each counts what the reader may open. */
@Component
public class MatterFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Matters of a year, and of these those that run. */
    public record YearCount(int all, int running) {}

    /**
     * A running matter with tasks that are late or silent.
     *
     * @param behind tasks at work and past a day that was due
     * @param behindSince earliest of these days, null when there are none
     * @param unanswered invitations without an answer
     * @param answerBy day by which an answer was asked for, null when none was
     */
    public record MatterAttention(
            long id,
            String title,
            int behind,
            @Nullable LocalDate behindSince,
            int unanswered,
            @Nullable LocalDate answerBy) {}

    /** A matter issued lately. */
    public record NewMatter(long id, String title, String ownerName, LocalDate issuedOn) {}

    /** Matters of the year that the reader may open: {@code /matters?year=}. */
    public YearCount countOfYear(Reader reader, int year) {
        return jdbc.sql("select count(*) as \"all\", count(*) filter (where m.state in"
                        + " ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')) as running from joint_matter m where m.year = :year and "
                        + Visibility.sql("m"))
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(YearCount.class)
                .single();
    }

    /** Running matters of the year in which tasks that the reader may open are late or silent. */
    public List<MatterAttention> attention(Reader reader, int year) {
        return jdbc.sql(
                        """
                        select m.id, m.title, count(*) filter (where t.state <> 'INVITED') as behind,
                               min(t.next_due_on) filter (where t.state <> 'INVITED') as behind_since,
                               count(*) filter (where t.state = 'INVITED') as unanswered, m.answer_by
                        from joint_matter m join matter_task t on t.matter_id = m.id
                        where m.year = :year and m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')
                          and (t.state = 'INVITED' or t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today)
                          and %s
                        group by m.id order by m.id
                        """
                                .formatted(Visibility.check("t")))
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .params(Visibility.parameters(reader))
                .query(MatterAttention.class)
                .list();
    }

    /** Matters of others issued since a day that the reader may open, the latest first. */
    public List<NewMatter> issuedSince(Reader reader, LocalDate day, int limit) {
        return jdbc.sql("select m.id, m.title, b.short_name as owner_name, cast(m.issued_at as date) as issued_on"
                        + " from joint_matter m join body b on b.id = m.owner_id where m.issued_at >= :day"
                        + " and m.owner_id <> :readerId and " + Visibility.sql("m")
                        + " order by m.issued_at desc, m.id desc limit :limit")
                .param("day", day)
                .param("limit", limit)
                .params(Visibility.parameters(reader))
                .query(NewMatter.class)
                .list();
    }
}
