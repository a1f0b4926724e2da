package org.liandong.supervision.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the versions of a matter's requirement document and who works by which; obeys the one visibility rule. */
@Repository
class RequirementReads {

    private final JdbcClient jdbc;

    RequirementReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter as the page names it. */
    record Head(long id, String title, boolean joint, boolean regional, boolean mine) {}

    /**
     * A version.
     *
     * @param working participants that the reader may see, which take part and have confirmed this version as their latest
     */
    record Version(int number, String text, @Nullable Instant issuedAt, int working) {}

    /** The matter, if the reader may see it and it has been issued. */
    Optional<Head> head(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select m.id, m.title, m.mode <> 'UPPER_ALONE' as joint, m.mode = 'REGIONAL' as regional,
                               m.owner_id = :readerId as mine
                        from joint_matter m where m.id = :matter and m.state <> 'DRAFT' and %s
                        """
                                .formatted(Visibility.check("m")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Head.class)
                .optional();
    }

    /** All versions, the first one first. */
    List<Version> versions(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select r.number, r.text, r.issued_at, coalesce(w.working, 0) as working
                        from matter_requirement r
                        left join (select t.confirmed_requirement as number, count(*) as working from matter_task t
                                   where t.matter_id = :matter and t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and %s
                                   group by 1) w on w.number = r.number
                        where r.matter_id = :matter order by r.number
                        """
                                .formatted(Visibility.check("t")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Version.class)
                .list();
    }
}
