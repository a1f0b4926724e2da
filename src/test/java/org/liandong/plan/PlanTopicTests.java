package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.plan.topic.TopicRefresh;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an item is about is written with it and never lags behind. */
@PortalTest
@Transactional
class PlanTopicTests {

    @Autowired
    PlanService plans;

    @Autowired
    PlanItemService service;

    @Autowired
    PlanItemRepository items;

    @Autowired
    TopicRefresh refresh;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedInAs signedIn;

    @Test
    void isWrittenWithTheItemAndAgainWithEachChange() {
        SignedIn me = signedIn.principal("530102-clerk");
        long plan = plans.create(me, 2034, Audience.LINE, "").id();
        PlanItem item = service.add(me, plan, content("食安工作视察"));
        items.flush();
        assertThat(words(item.id())).containsExactly("食品", "品安", "安全");
        service.edit(me, plan, item.id(), item.version(), content("森林防火工作视察"));
        items.flush();
        assertThat(words(item.id())).containsExactly("森林", "林防", "防火");
    }

    @Test
    void isMadeAnewWhenTheListsHaveChanged() {
        long id = jdbc.sql("select min(id) from plan_item where cardinality(topic_words) > 0")
                .query(Long.class)
                .single();
        List<String> before = words(id);
        jdbc.sql("update plan_item set topic_words = '{}', topic_version = 'older' where id = :id")
                .param("id", id)
                .update();
        refresh.refresh();
        assertThat(words(id)).isEqualTo(before);
    }

    @Test
    void noItemOfTheDemoIsWithout() {
        assertThat(jdbc.sql("select count(*) from plan_item where topic_version = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> words(long id) {
        return jdbc.sql("select unnest(topic_words) from plan_item where id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static PlanItemContent content(String title) {
        return new PlanItemContent(
                title,
                "law_inspection",
                null,
                List.of(),
                5,
                6,
                null,
                null,
                "",
                List.of(),
                LinkageWish.NONE,
                Audience.LINE);
    }
}
