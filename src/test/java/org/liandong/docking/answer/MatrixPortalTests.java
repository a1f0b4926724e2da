package org.liandong.docking.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.docking.DockingPages;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundView;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer matrix: its figures are the lists behind them, and its cost does not grow with the bodies. */
class MatrixPortalTests extends DockingPages {

    @Autowired
    RoundReads rounds;

    @Autowired
    AnswerReads reads;

    /** The province's ended round: every figure opens a list of as many rows, and neither bodies nor items cost statements. */
    @Test
    void countsWhatItsListsHold() throws Exception {
        RoundView round = ended();
        var reader = signedIn.principal("53-clerk").reader();
        List<AnswerReads.ItemLine> items = reads.items(reader, round.id());
        DockingMatrix matrix = DockingMatrix.of(
                round.ownerPath(), items, reads.asked(reader, round.id()), reads.cells(reader, round.id()), null);
        assertThat(matrix.bodies()).isEqualTo(16);
        assertThat(matrix.grouped()).isFalse();
        assertThat(matrix.unanswered()).isPositive().isEqualTo(count(round, null, AnswerFilter.Show.NONE));
        for (DockingMatrix.ItemFigures figures : matrix.items()) {
            long item = figures.item().id();
            assertThat(figures.sameTime()).isEqualTo(count(round, item, AnswerFilter.Show.SAME_TIME));
            assertThat(figures.partly()).isEqualTo(count(round, item, AnswerFilter.Show.PARTLY));
            assertThat(figures.ownArrangement()).isEqualTo(count(round, item, AnswerFilter.Show.OWN_ARRANGEMENT));
            assertThat(figures.none()).isEqualTo(count(round, item, AnswerFilter.Show.NONE));
        }
        assertThat(count(round, null, AnswerFilter.Show.LATE)).isPositive();
        assertThat(reads.page(reader, round.id(), new AnswerFilter(null, AnswerFilter.Show.ALL, null), "", 10000))
                .hasSize(16 * items.size());
    }

    @Test
    void staysReadableAndCheapWithAHundredAndTwentyNineCounties() throws Exception {
        String small = "/docking/" + ended().id();
        page("53-sg", small);
        int few = Statements.during(() -> page("53-sg", small));
        String large = opened("53-clerk", 2049, 3, "TWO");
        jdbc.sql(
                        """
                        insert into docking_answer (round_id, item_id, owner_id, owner_path, audience, audience_chosen, named_ids,
                          choice, month, late, answered_at)
                        select r.id, i.id, b.id, b.path, 'NAMED', 'NAMED', array[r.owner_id], 'SAME_TIME', 5, false, now()
                        from docking_round r join docking_item i on i.round_id = r.id
                        join body b on b.level = 'COUNTY' and substr(b.code, 6, 1) = '2' where r.id = :id
                        """)
                .param("id", id(large))
                .update();
        int many = Statements.during(() -> page("53-sg", large));
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThan(14);
        String shown = page("53-sg", large).andReturn().getResponse().getContentAsString();
        assertThat(shown.length()).isLessThan(60_000);
        assertThat(shown)
                .contains("昆明市", "href=\"" + large + "?area=" + body("530100000000") + "#rows\"")
                .doesNotContain("五华区");
        String opened = page("53-sg", large + "?area=" + body("530100000000"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(opened).contains("五华区").doesNotContain("麒麟区");
        page("53-sg", large + "/answers?show=NONE").andExpect(content().string(containsString("rel=\"next\"")));
        page("530102-clerk", large).andExpect(content().string(containsString("保存答复")));
        jdbc.sql("delete from docking_round where id = :id")
                .param("id", id(large))
                .update();
    }

    private int count(RoundView round, Long item, AnswerFilter.Show show) {
        return reads.count(signedIn.principal("53-clerk").reader(), round.id(), new AnswerFilter(item, show, null));
    }

    private RoundView ended() {
        long id = jdbc.sql("select id from docking_round where owner_path = '530000.' and state = 'CLOSED' order by id")
                .query(Long.class)
                .list()
                .get(0);
        return rounds.round(signedIn.principal("53-clerk").reader(), id).orElseThrow();
    }
}
