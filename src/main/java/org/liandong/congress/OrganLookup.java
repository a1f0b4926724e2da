package org.liandong.congress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to organs for other modules. */
@Component
public class OrganLookup {

    private static final String COLUMNS = "select o.id, o.body_id, o.name, o.function from organ o ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organs that the body has today, in the order they were entered. */
    public List<OrganRow> of(long bodyId) {
        return jdbc.sql(COLUMNS
                        + "where o.body_id = :body and (o.valid_to is null or o.valid_to >= :today) order by o.id")
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(OrganRow.class)
                .list();
    }

    public Optional<OrganRow> byId(long id) {
        return jdbc.sql(COLUMNS + "where o.id = :id")
                .param("id", id)
                .query(OrganRow.class)
                .optional();
    }

    /** The organs of these ids by id, former ones too; unknown ids are left out. */
    public Map<Long, OrganRow> byIds(Collection<Long> ids) {
        return jdbc
                .sql(COLUMNS + "where o.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(OrganRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(OrganRow::id, Function.identity()));
    }

    /** 对口: ids of the open bodies directly below that today have an organ of the same function; none for another body's. */
    public List<Long> counterpartsBelow(long organId, long bodyId) {
        return jdbc.sql(
                        """
                        select b.id from organ o join body b on b.parent_id = o.body_id and b.valid_to is null
                        where o.id = :organ and o.body_id = :body
                          and exists (select from organ c where c.body_id = b.id and c.function = o.function
                                      and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today))
                        order by b.code
                        """)
                .param("organ", organId)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }
}
