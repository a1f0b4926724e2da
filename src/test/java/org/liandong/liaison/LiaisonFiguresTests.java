package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.Reader;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class LiaisonFiguresTests {

    @Autowired
    LiaisonFigures figures;

    @Autowired
    LiaisonLookup lookup;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keptFiguresEqualARecountWhateverHappensToVisits() {
        assertThat(figures.differences()).isZero();
        jdbc.sql("update visit set audience = 'LINE' where id % 7 = 0").update();
        jdbc.sql("update visit set named_ids = named_ids[1:1] where id % 5 = 0").update();
        jdbc.sql("update visit set visited_on = visited_on - 200 where id % 3 = 0")
                .update();
        jdbc.sql("delete from visit where id % 11 = 0").update();
        assertThat(figures.differences()).isZero();
    }

    @Test
    void saysWithTheFirstVisitsHowManyWaitForAnAnswer() {
        long body = jdbc.sql(
                        """
                        select body_id from visit_body where asked and answer is null
                        group by body_id having count(*) > 1 order by body_id limit 1
                        """)
                .query(Long.class)
                .single();
        int waiting = jdbc.sql("select count(*) from visit_body where body_id = :body and asked and answer is null")
                .param("body", body)
                .query(Integer.class)
                .single();
        Reader reader = bodies.byId(body).orElseThrow().reader();
        assertThat(lookup.awaitingConfirmation(reader, 1))
                .singleElement()
                .extracting(LiaisonLookup.AwaitedVisit::total)
                .isEqualTo(waiting);
    }
}
