package org.liandong.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of the tree as statements: a whole subtree changes at once, so rows are not loaded one by one. */
@Component
class BodyStore {

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of the tree at a time, and none on a body that somebody else changed since it was read. */
    void lock(long id, int version) {
        jdbc.sql("select pg_advisory_xact_lock(530000)").query((row, n) -> 1).list();
        int rows = jdbc.sql("update body set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("body " + id);
        }
    }

    /** Keeps the names and the line of before for these bodies, up to the day before {@code since}. */
    void keep(List<Long> ids, LocalDate since, String reason, @Nullable Long successor) {
        jdbc.sql(
                        """
                        insert into body_history
                          (body_id, area_name, name, short_name, parent_id, path, valid_from, valid_to, reason, successor_id)
                        select id, area_name, name, short_name, parent_id, path, least(valid_from, cast(:last as date)),
                               :last, :reason, cast(:successor as bigint)
                        from body where id = any(:ids)
                        """)
                .param("last", since.minusDays(1))
                .param("reason", reason)
                .param("successor", successor)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void rename(long id, String areaName, String name, String shortName, LocalDate since) {
        jdbc.sql(
                        """
                        update body set area_name = :area, name = :name, short_name = :short, pinyin = :pinyin,
                                        valid_from = :since
                        where id = :id
                        """)
                .params(Map.of("area", areaName, "name", name, "short", shortName, "id", id))
                .param("pinyin", Initials.of(areaName))
                .param("since", since)
                .update();
    }

    void close(long id, LocalDate last) {
        jdbc.sql("update body set valid_to = :last, valid_from = least(valid_from, cast(:last as date)) where id = :id")
                .param("last", last)
                .param("id", id)
                .update();
    }

    /** Hangs the body under another; the paths of all below follow, and with them the records they own. */
    void move(long id, String path, long parentId, String newPath, LocalDate since) {
        jdbc.sql("update body set parent_id = :parent where id = :id")
                .param("parent", parentId)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        update body set path = :new || substr(path, :rest), valid_from = :since,
                                        version = version + case id when :id then 0 else 1 end
                        where path >= :path and path < :end
                        """)
                .param("new", newPath)
                .param("rest", path.length() + 1)
                .param("since", since)
                .param("id", id)
                .param("path", path)
                .param("end", Visibility.end(path))
                .update();
    }

    List<Long> subtree(String path) {
        return jdbc.sql("select id from body where path >= :path and path < :end")
                .param("path", path)
                .param("end", Visibility.end(path))
                .query(Long.class)
                .list();
    }

    /** Outposts directly below, whose official names say who set them up. */
    List<BodyRow> outpostsBelow(long id) {
        return jdbc.sql(
                        """
                        select id, code, name, short_name, area_name, kind, level, parent_id, path from body
                        where parent_id = :id and valid_to is null and kind in ('SUBDISTRICT_OUTPOST', 'PREFECTURAL_OUTPOST')
                        """)
                .param("id", id)
                .query(BodyRow.class)
                .list();
    }
}
