package org.liandong.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages on bodies read: a level of the tree, a body with its line and its former days. */
@Component
class BodyTree {

    /** A node with the number of open bodies directly below. */
    record Node(long id, String code, String name, String areaName, BodyKind kind, Level level, int children) {}

    /** A body in full. */
    record Detail(
            long id,
            String code,
            String areaName,
            String name,
            String shortName,
            BodyKind kind,
            Level level,
            @Nullable Long parentId,
            String path,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version,
            @Nullable Long successorId,
            @Nullable String successorName) {

        Reader reader() {
            return new Reader(id, path);
        }
    }

    /** A period of a body that has ended. */
    record Former(String name, String above, LocalDate validFrom, LocalDate validTo, String reason) {}

    private static final String NODE =
            """
            select b.id, b.code, b.short_name as name, b.area_name, b.kind, b.level,
                   (select count(*) from body c where c.parent_id = b.id and c.valid_to is null) as children
            from body b
            """;

    private final JdbcClient jdbc;

    BodyTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open bodies without a parent. */
    List<Node> tops() {
        return jdbc.sql(NODE + "where b.parent_id is null and b.valid_to is null order by b.code")
                .query(Node.class)
                .list();
    }

    /** The bodies from the top down to the given one, itself included. */
    List<Node> line(Reader reader) {
        return jdbc.sql(NODE + "where b.path = any(:above) or b.id = :id order by b.path")
                .param("above", reader.ancestorPaths().toArray(String[]::new))
                .param("id", reader.bodyId())
                .query(Node.class)
                .list();
    }

    /** The open bodies directly below whose code comes after the given one, in the order of codes. */
    List<Node> children(long id, String after, int limit) {
        return jdbc.sql(
                        NODE
                                + "where b.parent_id = :id and b.valid_to is null and b.code > :after order by b.code limit :limit")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query(Node.class)
                .list();
    }

    Optional<Detail> detail(long id) {
        return jdbc.sql(
                        """
                        select b.id, b.code, b.area_name, b.name, b.short_name, b.kind, b.level, b.parent_id, b.path,
                               b.valid_from, b.valid_to, b.version, s.id as successor_id, s.short_name as successor_name
                        from body b
                        left join body_history h on h.body_id = b.id and h.successor_id is not null
                        left join body s on s.id = h.successor_id
                        where b.id = :id
                        """)
                .param("id", id)
                .query(Detail.class)
                .optional();
    }

    /** The latest first; a row tells the names and the line of its day. */
    List<Former> former(long id) {
        return jdbc.sql(
                        """
                        select h.name, coalesce(p.short_name, '') as above, h.valid_from, h.valid_to, h.reason
                        from body_history h left join body p on p.id = h.parent_id
                        where h.body_id = :id order by h.valid_to desc, h.id desc
                        """)
                .param("id", id)
                .query(Former.class)
                .list();
    }
}
