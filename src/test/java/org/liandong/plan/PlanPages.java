package org.liandong.plan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.liandong.account.SignedIn;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the tests of plans do on the portal's pages; each takes a year of its own, since a body has one plan of a kind a year. */
@PortalTest
abstract class PlanPages {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    PlanService plans;

    @Autowired
    PlanItemService service;

    @Autowired
    AnnualPlanRepository repository;

    @Autowired
    PlanItemRepository items;

    @Autowired
    JdbcClient jdbc;

    private final int year;

    /** @param year one that nothing else uses, nor the next one */
    PlanPages(int year) {
        this.year = year;
    }

    @AfterEach
    void takesItsPlansAway() {
        jdbc.sql("delete from annual_plan where year in (:year, :year + 1)")
                .param("year", year)
                .update();
        jdbc.sql("delete from meeting where extract(year from starts_on) = :year")
                .param("year", year)
                .update();
    }

    SignedIn me(String username) {
        return signedIn.principal(username);
    }

    ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(who)).with(csrf()));
    }

    String page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** A meeting of the clerk's body in January; its id as a form sends it. */
    String meeting(String clerk, String kind) {
        return String.valueOf(jdbc.sql(
                        """
                        insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)
                        values (:body, :kind, 19, (select coalesce(max(number), 0) + 1 from meeting where body_id = :body),
                          :day, :day) returning id
                        """)
                .param("body", me(clerk).bodyId())
                .param("kind", kind)
                .param("day", LocalDate.of(year, 1, 20))
                .query(Long.class)
                .single());
    }
}
