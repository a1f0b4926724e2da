package org.liandong.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a group for its page; who may read the work is the caller's to check. */
@Repository
class GroupReads {

    private final JdbcClient jdbc;

    GroupReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The group itself.
     *
     * @param finalOn null while its list is open
     */
    record Head(long id, @Nullable LocalDate finalOn, String finalBy, String untrained, int version) {}

    /** A training with the names of those who took part. */
    record Training(long id, LocalDate heldOn, String subject, int attended, String names) {}

    Optional<Head> head(Work work) {
        WorkPlace place = work.place();
        return jdbc.sql("select id, final_on, final_by, untrained, version from inspection_group where " + place.sql())
                .params(place.parameters())
                .query(Head.class)
                .optional();
    }

    /** In the order of their roles; those who left come after the others, the latest first. */
    List<MemberRow> members(long groupId) {
        return jdbc.sql(
                        """
                        select m.id, m.name, m.role, m.identity, m.unit, m.phone, m.interest, m.interest_note,
                               coalesce(r.name, '') as replaced, m.joined_on, m.joined_reason, m.left_on, m.leaving, m.left_reason
                        from group_member m left join group_member r on r.id = m.replaces
                        where m.group_id = :group
                        order by m.left_on desc nulls first,
                          array_position(array['HEAD', 'DEPUTY_HEAD', 'MEMBER', 'COMPANION', 'STAFF'], m.role), m.id
                        """)
                .param("group", groupId)
                .query(MemberRow.class)
                .list();
    }

    List<Training> trainings(long groupId) {
        return jdbc.sql(
                        """
                        select t.id, t.held_on, t.subject, count(m.id) as attended,
                               coalesce(string_agg(m.name, '\u3001' order by m.id), '') as names
                        from group_training t
                        left join training_attendance a on a.training_id = t.id
                        left join group_member m on m.id = a.member_id
                        where t.group_id = :group group by t.id order by t.held_on, t.id
                        """)
                .param("group", groupId)
                .query(Training.class)
                .list();
    }
}
