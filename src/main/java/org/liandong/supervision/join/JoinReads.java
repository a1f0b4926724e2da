package org.liandong.supervision.join;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who asked to join a matter; obeys the one visibility rule. */
@Repository
class JoinReads {

    private final JdbcClient jdbc;

    JoinReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter as the page names it. */
    record Head(long id, String title, long ownerId, String ownerName, boolean mine) {}

    /**
     * A request.
     *
     * @param mine whether it is the reader's own
     * @param answer why it was not agreed to, empty for none
     */
    record Row(
            long id,
            String bodyName,
            boolean mine,
            JoinState state,
            String reason,
            String person,
            Instant askedAt,
            String answer,
            @Nullable Instant answeredAt) {

        public boolean open() {
            return state == JoinState.ASKED;
        }
    }

    /** The matter, if the reader may see it and it has been issued. */
    Optional<Head> head(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select m.id, m.title, m.owner_id, b.short_name as owner_name, m.owner_id = :readerId as mine
                        from joint_matter m join body b on b.id = m.owner_id
                        where m.id = :matter and m.state <> 'DRAFT' and %s
                        """
                                .formatted(Visibility.check("m")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Head.class)
                .optional();
    }

    /** The requests that the reader may see: those that wait first, then the latest. */
    List<Row> rows(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select r.id, b.short_name as body_name, r.owner_id = :readerId as mine, r.state, r.reason, r.person,
                               r.asked_at, r.answer, r.answered_at
                        from join_request r join body b on b.id = r.owner_id
                        where r.matter_id = :matter and %s order by r.state = 'ASKED' desc, r.id desc
                        """
                                .formatted(Visibility.check("r")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Row.class)
                .list();
    }

    /** Whether a request of the body waits for an answer. */
    boolean waits(long matterId, long bodyId) {
        return jdbc.sql("select exists (select from join_request where matter_id = :matter and owner_id = :body"
                        + " and state = 'ASKED')")
                .param("matter", matterId)
                .param("body", bodyId)
                .query(Boolean.class)
                .single();
    }
}
