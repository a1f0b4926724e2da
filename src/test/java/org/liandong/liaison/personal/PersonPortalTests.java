package org.liandong.liaison.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PersonPortalTests {

    private static final String CLERK = "530102-clerk";
    private static final String PATH = "/liaison/personal-data";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private long own;
    private long others;

    @BeforeEach
    void plant() throws Exception {
        own = visit(CLERK, "530103000000", "段小虎", "段小虎说电话１３９ ８７６５-4321，段小虎的孙子段小龙");
        others = visit("530103-clerk", "530102000000", "段小虎", "段小虎来过");
    }

    @Test
    void aPersonIsFoundByNameAndByNumberInTheOwnBodysVisitsOnly() throws Exception {
        for (String asked : List.of("段小虎", "13987654321", "139 8765 4321")) {
            find(CLERK, asked, "段小虎本人来访，要求查阅")
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(content().string(containsString("value=\"" + own + "\"")))
                    .andExpect(content().string(containsString("反映了什么")))
                    .andExpect(content().string(not(containsString("value=\"" + others + "\""))));
        }
        find(CLERK, "查无此人", "本人来访").andExpect(content().string(containsString("没有这个姓名或者号码")));
        find(CLERK, ".*", "本人来访").andExpect(content().string(containsString("没有这个姓名或者号码")));
        assertThat(log("person.find")).hasSize(5).contains("1 **本人来访，要求查阅");
        assertThat(log("person.find")).noneMatch(line -> line.contains("段小虎") || line.contains("4321"));
    }

    @Test
    void searchingNeedsAReasonAndAClerk() throws Exception {
        driver.after(CLERK, find(CLERK, "段小虎", " "))
                .andExpect(content().string(containsString("请写明理由")))
                .andExpect(content().string(containsString("value=\"段小虎\"")));
        for (String asked : List.of("", "段", "x".repeat(41))) {
            driver.after(CLERK, find(CLERK, asked, "本人来访"))
                    .andExpect(content().string(containsString("请填写姓名或者号码")))
                    .andExpect(content().string(containsString("本人来访")));
        }
        for (String step : List.of("/find", "/correct", "/delete")) {
            driver.send("530102-leader", post(PATH + step)).andExpect(status().isForbidden());
        }
        assertThat(log("person.find")).isEmpty();
    }

    @Test
    void aWrongNameIsCorrectedInTheChosenVisits() throws Exception {
        driver.send(CLERK, change("/correct", own).param("right", "段晓虎"))
                .andExpect(flash().attribute("notice", "personal.corrected"));
        assertThat(row(own)).contains("段晓虎说电话", "段晓虎的孙子段小龙").doesNotContain("段小虎");
        assertThat(row(others)).contains("段小虎");
        assertThat(log("person.correct")).containsExactly(" **来访核实");
        driver.page(CLERK, "/visits?words=段晓虎").andExpect(content().string(containsString("/visits/" + own + "\"")));
        driver.page(CLERK, "/visits?words=段小虎")
                .andExpect(content().string(not(containsString("/visits/" + own + "\""))));
    }

    @Test
    void aPersonIsDeletedFromTheChosenVisits() throws Exception {
        driver.send(CLERK, change("/delete", own)).andExpect(flash().attribute("notice", "personal.deleted"));
        driver.send(CLERK, change("/delete", own, "13987654321"))
                .andExpect(flash().attribute("notice", "personal.deleted"));
        assertThat(row(own)).doesNotContain("段小虎", "４321", "8765", "８７６５").contains("**说电话**，**的孙子段小龙");
        assertThat(log("person.delete")).hasSize(2);
        driver.send(CLERK, change("/delete", own)).andExpect(flash().attribute("notice", "personal.deleted"));
        assertThat(log("person.delete")).as("nothing left to delete").hasSize(2);
    }

    @Test
    void visitsOfOthersAndMissingOnesAnswerAlikeAndNothingIsChanged() throws Exception {
        for (long id : new long[] {others, 999999999}) {
            driver.send(CLERK, change("/delete", id)).andExpect(status().isNotFound());
            driver.send(CLERK, change("/delete", own).param("visit", String.valueOf(id)))
                    .andExpect(status().isNotFound());
        }
        driver.after(
                        CLERK,
                        driver.send(
                                CLERK,
                                post(PATH + "/delete").param("name", "段小虎").param("reason", "x")))
                .andExpect(content().string(containsString("请至少选择一条联系记录")));
        driver.after(CLERK, driver.send(CLERK, change("/correct", own)))
                .andExpect(content().string(containsString("请填写更正为什么")));
        assertThat(row(own)).contains("段小虎说电话");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(String step, long id) {
        return change(step, id, "段小虎");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String step, long id, String name) {
        return post(PATH + step).param("name", name).param("reason", "段小虎来访核实").param("visit", String.valueOf(id));
    }

    private ResultActions find(String who, String name, String reason) throws Exception {
        return driver.send(who, post(PATH + "/find").param("name", name).param("reason", reason));
    }

    private List<String> log(String action) {
        return jdbc.sql("select case when subject = 'body' then label else '' end || ' ' || reason from audit_entry"
                        + " where action = :action and body_id = :body order by at, id")
                .param("action", action)
                .param("body", driver.body("530102000000"))
                .query(String.class)
                .list();
    }

    private String row(long id) {
        return jdbc.sql("select cast(v as text) from visit v where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long visit(String who, String other, String people, String said) throws Exception {
        String url = driver.send(
                        who,
                        post("/visits")
                                .param("visitedOn", TODAY.toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(driver.body(other)))
                                .param("theirPeople", people)
                                .param("said", said)
                                .param("reach", "OTHER_SIDE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        entities.flush();
        return driver.id(url);
    }
}
