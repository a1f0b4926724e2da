package org.liandong.liaison.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.PersonalData;
import org.liandong.liaison.VisitNeeded;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of a body that are past their time: those to be anonymised and those that something still needs. */
@Component
class DueVisits {

    private static final String PAST = "v.owner_id = :owner and v.anonymised_on is null and v.visited_on < :before";

    private final JdbcClient jdbc;
    private final String needed;
    private final String why;

    DueVisits(JdbcClient jdbc, List<VisitNeeded> needs) {
        this.jdbc = jdbc;
        this.needed = needs.stream().map(VisitNeeded::sql).collect(Collectors.joining(" or ", "(", ")"));
        this.why = needs.stream()
                .map(need -> "case when " + need.sql() + " then '" + need.key() + "' end")
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    }

    /**
     * A visit as the preview shows it.
     *
     * @param why keys of what needs it, with a blank between
     * @param until last day of a hold, null for none
     * @param reason of the hold, empty for none
     */
    record Due(
            long id,
            int year,
            int number,
            LocalDate visitedOn,
            String gist,
            String why,
            @Nullable LocalDate until,
            String reason) {

        Due {
            gist = PersonalData.mask(gist, "");
        }

        public String label() {
            return "%d-%04d".formatted(year, number);
        }

        public List<String> whys() {
            return List.of(why.split(" "));
        }

        RowKey key() {
            return new RowKey(visitedOn, id);
        }
    }

    /** How many are past their time and needed no more. */
    int free(long owner, LocalDate before, LocalDate today) {
        return count("not " + needed, owner, before, today);
    }

    /** How many are past their time and needed. */
    int kept(long owner, LocalDate before, LocalDate today) {
        return count(needed, owner, before, today);
    }

    private int count(String condition, long owner, LocalDate before, LocalDate today) {
        return jdbc.sql("select count(*) from visit v where " + PAST + " and " + condition)
                .param("owner", owner)
                .param("before", before)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The oldest of them beside the key. */
    List<Due> page(boolean kept, long owner, LocalDate before, LocalDate today, @Nullable RowKey after, int limit) {
        return jdbc.sql(
                        """
                        select v.id, v.year, v.number, v.visited_on,
                               case when v.theme <> '' then v.theme else left(v.said, 60) end as gist,
                        """
                                + why
                                + """
                         as why, h.until, coalesce(h.reason, '') as reason
                        from visit v left join visit_hold h on h.visit_id = v.id
                        where (v.visited_on, v.id) > (:keyDay, :keyId) and
                        """
                                + PAST + " and " + (kept ? "" : "not ") + needed
                                + " order by v.visited_on, v.id limit :limit")
                .param("owner", owner)
                .param("before", before)
                .param("today", today)
                .param("keyDay", after == null ? LocalDate.EPOCH : after.day())
                .param("keyId", after == null ? 0 : after.id())
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** Ids of some that are needed no more, locked; those that others hold at the moment are left for the next time. */
    List<Long> lock(long owner, LocalDate before, LocalDate today, int limit) {
        return jdbc.sql("select v.id from visit v where " + PAST + " and not " + needed
                        + " order by v.visited_on, v.id limit :limit for update of v skip locked")
                .param("owner", owner)
                .param("before", before)
                .param("today", today)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
