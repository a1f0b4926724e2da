package org.liandong.docking.proposal;

import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.point.PointLookup;
import org.liandong.web.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals of a round with the answers to them: the reader's own, and for the body that holds it all of them. */
@Repository
public class ProposalReads {

    private static final String FROM =
            """
             from docking_proposal p join body b on b.id = p.owner_id
            left join docking_proposal_reply a on a.proposal_id = p.id and %s
            where p.round_id = :round and %s
            """
                    .formatted(Visibility.sql("a"), Visibility.sql("p"));

    private static final String COLUMNS =
            """
            select p.id, b.short_name body_name, b.path body_path, p.plan_item_id, p.title, p.instrument, p.statutes, p.month,
                   p.note, p.late, cast(p.proposed_at at time zone 'Asia/Shanghai' as date) proposed_on, a.choice, a.reason,
                   cast(a.replied_at at time zone 'Asia/Shanghai' as date) replied_on, a.plan_item_id planned, a.version
            """
                    + FROM;

    /** How many proposals there are, and how many of them wait for an answer. */
    public record Counts(int all, int open) {}

    private final JdbcClient jdbc;
    private final PointLookup points;

    ProposalReads(JdbcClient jdbc, PointLookup points) {
        this.jdbc = jdbc;
        this.points = points;
    }

    /** All in division-code order. */
    public List<ProposalRow> of(Reader reader, long round) {
        return rows(reader, round, " order by p.owner_path, p.id");
    }

    /** The first few, those without an answer before the others. */
    public List<ProposalRow> first(Reader reader, long round, int limit) {
        return rows(reader, round, " order by a.id is not null, p.owner_path, p.id limit " + limit);
    }

    public Counts counts(Reader reader, long round) {
        return jdbc.sql("select count(*) as all, count(*) filter (where a.id is null) as open" + FROM)
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query(Counts.class)
                .single();
    }

    /** A page in division-code order. */
    List<ProposalRow> page(Reader reader, long round, boolean open, String after, int limit) {
        int cut = after.indexOf('~');
        Long id = cut < 0 ? null : Asked.id(after.substring(cut + 1));
        return jdbc.sql(COLUMNS + (open ? " and a.id is null" : "")
                        + " and (p.owner_path, p.id) > (:afterPath collate \"C\", :afterId)"
                        + " order by p.owner_path, p.id limit :limit")
                .param("round", round)
                .params(Visibility.parameters(reader))
                .param("afterPath", cut < 0 ? "" : after.substring(0, cut))
                .param("afterId", id == null ? 0 : id)
                .param("limit", limit)
                .query(ProposalRow.class)
                .list();
    }

    Optional<ProposalRow> one(Reader reader, long round, long id) {
        return jdbc.sql(COLUMNS + " and p.id = :id")
                .param("round", round)
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(ProposalRow.class)
                .optional();
    }

    /** The point from which a proposal grew, if the reader may read it too. */
    List<PointLookup.Found> raisedAs(long id, Reader reader) {
        return points.among(
                jdbc.sql("select point_id from docking_proposal where id = :id and point_id is not null")
                        .param("id", id)
                        .query(Long.class)
                        .list(),
                reader);
    }

    private List<ProposalRow> rows(Reader reader, long round, String order) {
        return jdbc.sql(COLUMNS + order)
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query(ProposalRow.class)
                .list();
    }
}
