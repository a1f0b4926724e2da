package org.liandong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.law.statute.StatuteUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan items that rest on a statute, for its page. */
@Repository
class PlannedStatutes implements StatuteUses {

    private static final String KEY = "[0-9]{4}_[0-9]{1,18}";

    private final JdbcClient jdbc;

    PlannedStatutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(Reader reader, String name, @Nullable String after, int limit) {
        String[] at = after != null && after.matches(KEY) ? after.split("_") : new String[] {"9999", "0"};
        return jdbc.sql(
                        """
                        select i.year || '_' || i.id as key, '/plans/items/' || i.id as url, i.title, b.short_name as body_name,
                               i.year, i.month_from, i.month_to,
                               i.statute_articles[array_position(i.statute_names, cast(:name as text))] as article
                        from plan_item i join body b on b.id = i.owner_id
                        where i.statute_names @> array[cast(:name as text)] and i.revises_id is null
                          and (i.year, i.id) < (:year, :id) and
                        """
                                + Visibility.check("i") + " order by i.year desc, i.id desc limit :limit")
                .param("name", name)
                .param("year", Integer.parseInt(at[0]))
                .param("id", Long.parseLong(at[1]))
                .param("limit", limit)
                .params(Visibility.parameters(reader))
                .query(Use.class)
                .list();
    }

    @Override
    public boolean any(String name) {
        return jdbc.sql("select exists (select from plan_item where statute_names @> array[cast(:name as text)])")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
