package org.liandong.supervision.material;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the common folder of a matter; who may read the matter may read it. */
@Repository
public class MaterialLookup {

    /** Rows on a page. */
    static final int LIMIT = 50;

    private static final String ROWS =
            """
            select f.id, f.matter_id, f.kind, f.title, f.owner_id, b.short_name as owner_name, f.added_on, f.withdrawn_on,
                   f.withdrawn_reason, u.material_id is not null as used
            from matter_material f
            join joint_matter m on m.id = f.matter_id
            join body b on b.id = f.owner_id
            left join material_use u on u.material_id = f.id and u.owner_id = :user
            where f.matter_id = :matter and %s
            """
                    .formatted(Visibility.check("m"));

    private final JdbcClient jdbc;

    MaterialLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter as the page names it. */
    record Head(long id, String title, long ownerId, String ownerName) {}

    /** A material that a congress uses in its own work. */
    public record Used(long id, String title, String ownerName, boolean there) {}

    /** The matter, if the reader may see it and it has been issued. */
    Optional<Head> head(long matterId, Reader reader) {
        return statement(
                        """
                        select m.id, m.title, m.owner_id, b.short_name as owner_name
                        from joint_matter m join body b on b.id = m.owner_id
                        where m.id = :matter and m.state <> 'DRAFT' and %s
                        """
                                .formatted(Visibility.check("m")),
                        matterId,
                        reader)
                .query(Head.class)
                .optional();
    }

    /**
     * The newest first, one more than {@link #LIMIT} at most.
     *
     * @param kind null for all
     * @param before id of the last row of the page before, null for the first page
     */
    List<MaterialRow> page(long matterId, Reader reader, @Nullable MaterialKind kind, @Nullable Long before) {
        return statement(
                        ROWS + (kind == null ? "" : " and f.kind = :kind")
                                + " and f.id < :before order by f.id desc limit " + (LIMIT + 1),
                        matterId,
                        reader)
                .param("user", reader.bodyId())
                .param("kind", kind == null ? "" : kind.name())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .query(MaterialRow.class)
                .list();
    }

    /** What a congress uses of the folder in its own work, for those who may read the matter. */
    public List<Used> usedBy(long bodyId, long matterId, Reader reader) {
        return statement(
                        "select r.id, r.title, r.owner_name, r.withdrawn_on is null as there from (" + ROWS
                                + ") r where r.used order by r.id",
                        matterId,
                        reader)
                .param("user", bodyId)
                .query(Used.class)
                .list();
    }

    private StatementSpec statement(String sql, long matterId, Reader reader) {
        return jdbc.sql(sql).params(Visibility.parameters(reader)).param("matter", matterId);
    }
}
