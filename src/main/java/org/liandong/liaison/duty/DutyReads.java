package org.liandong.liaison.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads duties that somebody may read, and who of the own body has none. */
@Component
class DutyReads {

    private static final String ROWS =
            """
            select d.id, d.owner_id, o.short_name as owner_name, d.year, d.kind, d.post_id, d.organ_id,
                   coalesce(a.display_name, g.name, d.member) as holder, coalesce(p.title, '') as title,
                   coalesce(p.valid_to < :today, g.valid_to < :today, false) as ended,
                   coalesce((select string_agg(t.short_name, E'\\n' order by t.path) from body t
                             where t.id = any(d.named_ids)), '') as targets,
                   coalesce((select string_agg(x.name || E'\\t' || x.unit, E'\\n' order by x.position)
                             from liaison_duty_deputy x where x.duty_id = d.id), '') as deputies,
                   d.visits_wanted, d.audience_chosen as audience, d.note, d.version
            from liaison_duty d join body o on o.id = d.owner_id
            left join post p on p.id = d.post_id left join account a on a.id = p.account_id
            left join organ g on g.id = d.organ_id
            where
            """;

    private static final String ORDER = " order by d.owner_path, d.kind, d.post_id, d.organ_id, d.id";
    private static final int CHANGES = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The duties of a body in a year that the reader may read. */
    List<DutyRow> of(Reader reader, long ownerId, int year) {
        return rows("d.owner_id = :owner and d.year = :year and ", reader, Map.of("owner", ownerId, "year", year));
    }

    /** The duties of other bodies that are about the reader's own. */
    List<DutyRow> about(Reader reader, int year) {
        return rows(
                "d.named_ids @> array[cast(:readerId as bigint)] and d.owner_id <> :readerId and d.year = :year and ",
                reader,
                Map.of("year", year));
    }

    Optional<DutyRow> find(Reader reader, long id) {
        return rows("d.id = :id and ", reader, Map.of("id", id)).stream().findFirst();
    }

    /** Ids of the bodies that a duty is about, in order of the tree. */
    List<Long> targets(long dutyId) {
        return jdbc.sql("select b.id from liaison_duty d join body b on b.id = any(d.named_ids) where d.id = :id"
                        + " order by b.path")
                .param("id", dutyId)
                .query(Long.class)
                .list();
    }

    private List<DutyRow> rows(String narrowing, Reader reader, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.putAll(Visibility.parameters(reader));
        parameters.put("today", LocalDate.now(clock));
        return jdbc
                .sql(ROWS + narrowing + Visibility.check("d") + ORDER)
                .params(parameters)
                .query(DutyRow.class)
                .list()
                .stream()
                .map(row -> row.seenBy(reader.bodyId()))
                .toList();
    }

    /** Leaders without an area, bodies directly below without a leader, organs without counterparts. */
    List<DutyGap> gaps(long bodyId, int year) {
        return statement(
                        """
                        select 'LEADER' as kind, p.id, concat_ws(' ', nullif(p.title, ''), a.display_name) as name
                        from post p join account a on a.id = p.account_id
                        where p.body_id = :body and p.role = 'LEADER' and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                          and exists (select from body c where c.parent_id = :body and c.valid_to is null)
                          and not exists (select from liaison_duty d where d.owner_id = :body and d.year = :year
                                          and d.post_id = p.id)
                        union all
                        (select 'BODY', b.id, b.short_name from body b
                         where b.parent_id = :body and b.valid_to is null
                           and not exists (select from liaison_duty d where d.owner_id = :body and d.year = :year
                                           and d.kind = 'AREA' and b.id = any(d.named_ids))
                         order by b.code)
                        union all
                        select 'ORGAN', g.id, g.name from organ g
                        where g.body_id = :body and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                          and exists (select from organ c join body cb on cb.id = c.body_id
                                      where cb.parent_id = :body and c.function = g.function)
                          and not exists (select from liaison_duty d where d.owner_id = :body and d.year = :year
                                          and d.organ_id = g.id)
                        """,
                        bodyId)
                .param("year", year)
                .query(DutyGap.class)
                .list();
    }

    /** What was changed of a year, newest first. */
    List<DutyChange> changes(long bodyId, int year) {
        return jdbc.sql("select changed_at, changed_by, action, before, after from liaison_duty_change"
                        + " where owner_id = :body and year = :year order by id desc limit " + CHANGES)
                .param("body", bodyId)
                .param("year", year)
                .query(DutyChange.class)
                .list();
    }

    /** Leaders that may hold an area. */
    List<DutyChoice> leaders(long bodyId) {
        return statement(
                        """
                        select p.id as value, concat_ws(' ', nullif(p.title, ''), a.display_name) as label
                        from post p join account a on a.id = p.account_id
                        where p.body_id = :body and p.role in ('LEADER', 'SECRETARY_GENERAL') and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                        order by p.role, p.id
                        """,
                        bodyId)
                .query(DutyChoice.class)
                .list();
    }

    private StatementSpec statement(String sql, long bodyId) {
        return jdbc.sql(sql).param("body", bodyId).param("today", LocalDate.now(clock));
    }

    /** Who or what has no duty: LEADER, BODY or ORGAN. */
    record DutyGap(String kind, long id, String name) {}

    /** A leader or organ on offer. */
    record DutyChoice(long value, String label) {}

    /** A change that was made, in words. */
    record DutyChange(OffsetDateTime changedAt, String changedBy, String action, String before, String after) {}
}
