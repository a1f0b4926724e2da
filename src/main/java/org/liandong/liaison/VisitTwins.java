package org.liandong.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the record that another body has made of a meeting, before a second one is made: one meeting is one record. Both
 * must say who went to whom alike, within a day of each other, and share the form or much of the theme.
 */
@Component
class VisitTwins {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    VisitTwins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record of probably the same meeting, in which the reader's own body is named.
     *
     * @param others the side that the owner of the record met
     * @param answer what the reader's own body has said to it, null for nothing
     */
    record Twin(
            long id,
            int year,
            int number,
            LocalDate visitedOn,
            VisitForm form,
            String ownerName,
            String others,
            String place,
            String theme,
            String said,
            boolean asked,
            @Nullable VisitState answer) {

        public String label() {
            return "%d-%04d".formatted(year, number);
        }
    }

    /**
     * Records of others that the reader may read, the nearest day first; none for a form that has made its record.
     *
     * @param input a form without errors
     */
    List<Twin> of(VisitInput input, Reader reader) {
        boolean out = input.direction() == Direction.OUT;
        LocalDate day = Objects.requireNonNull(input.visitedOn());
        return jdbc.sql(
                        """
                        select v.id, v.year, v.number, v.visited_on, v.form, o.short_name as owner_name, v.place, v.theme, v.said,
                               m.asked, m.answer,
                               (select string_agg(b.short_name, ' ' order by b.path) from visit_body n
                                join body b on b.id = n.body_id where n.visit_id = v.id and n.asked) as others
                        from visit_body m join visit v on v.id = m.visit_id join body o on o.id = v.owner_id
                        where m.body_id = :readerId and m.side = :side and m.visited_on between :from and :to
                          and v.owner_id <> :readerId and %s
                          and exists (select from visit_body t where t.visit_id = v.id and t.side <> 'COPIED'
                                      and t.side <> :side and t.body_id = any(:others))
                          and (v.form = :form or cardinality(bigrams(:theme)) > 0 and 2 * cardinality(array(
                                 select unnest(bigrams(v.theme)) intersect select unnest(bigrams(:theme))))
                               >= least(cardinality(bigrams(v.theme)), cardinality(bigrams(:theme)))
                               and cardinality(bigrams(v.theme)) > 0)
                          and not exists (select from visit k where k.client_id = :client)
                        order by abs(v.visited_on - cast(:day as date)), v.id limit :most
                        """
                                .formatted(Visibility.check("v")))
                .params(Visibility.parameters(reader))
                .param("side", (out ? Side.FROM : Side.TO).name())
                .param("others", input.otherIds().toArray(Long[]::new))
                .param("from", day.minusDays(1))
                .param("to", day.plusDays(1))
                .param("day", day)
                .param("form", Objects.requireNonNull(input.form()).name())
                .param("theme", input.theme())
                .param("client", VisitIntake.clientId(input))
                .param("most", MOST)
                .query(Twin.class)
                .list();
    }
}
