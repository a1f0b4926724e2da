package org.liandong.supervision.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.liandong.supervision.ledger.LedgerCase.CITY;
import static org.liandong.supervision.ledger.LedgerCase.COUNTY;
import static org.liandong.supervision.ledger.LedgerCase.PROVINCE;
import static org.liandong.supervision.ledger.LedgerCase.problem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.supervision.ledger.LedgerCase;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a congress finds: entered, handed over to organs of its own level, or told to the congress of another level. */
@PortalTest
class ProblemPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String TEXT = "部分学校食堂未落实食品留样制度";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    MatterDriver matter;

    @Autowired
    JdbcClient jdbc;

    private LedgerCase kept;

    @BeforeEach
    void takePart() throws Exception {
        kept = new LedgerCase(matter, jdbc);
    }

    @Test
    void offersOrgansUnderTheNameOfItsField() throws Exception {
        matter.page(COUNTY, "/bodies/supervised/options?name=organs&organSearch=教育")
                .andExpect(content().string(containsString("name=\"organs\"")));
    }

    @Test
    void entersAProblemWithItsEvidenceAndHandsItOver() throws Exception {
        String problem = kept.found(COUNTY, kept.countyTask, TEXT, "UPWARD");
        mvc.perform(multipart(problem + "/files")
                        .file(new MockMultipartFile("file", "现场记录.txt", "text/plain", "记录".getBytes("UTF-8")))
                        .with(csrf())
                        .with(signedIn.as(COUNTY)))
                .andExpect(flash().attribute("notice", "problem.attached"));
        matter.page(CITY, problem)
                .andExpect(content().string(containsString("现场记录.txt")))
                .andExpect(content().string(not(containsString("/hand-over"))));
        matter.page(COUNTY, problem)
                .andExpect(content().string(containsString("直接处理")))
                .andExpect(content().string(containsString("代表法31(2)")));
        matter.after(COUNTY, matter.send(COUNTY, handOver(problem, TODAY).param("by", "INSPECTION_GROUP")))
                .andExpect(content().string(containsString("代表法31(2)")));
        matter.after(COUNTY, matter.send(COUNTY, handOver(problem, TODAY).param("by", "DEPUTY")))
                .andExpect(content().string(containsString("代表法59")));
        matter.after(COUNTY, matter.send(COUNTY, handOver(problem, TODAY.plusDays(1))))
                .andExpect(content().string(containsString("转交日期不能晚于今天")));
        matter.after(COUNTY, matter.send(COUNTY, handOver(problem, TODAY.minusDays(9))))
                .andExpect(content().string(containsString("不能早于发现日期")));
        matter.send(COUNTY, handOver(problem, TODAY)).andExpect(flash().attribute("notice", "problem.handed.done"));
        matter.send(COUNTY, handOver(problem, TODAY)).andExpect(flash().attribute("refused", notNullValue()));
        matter.page(COUNTY, kept.countyTask + "/problems").andExpect(content().string(containsString("已转交 " + TODAY)));
        matter.send(COUNTY, edit(problem, TEXT, "").param("version", version(problem)))
                .andExpect(model().attributeHasFieldErrors("problemForm", "organs"))
                .andExpect(content().string(containsString("已经转交责任单位，不能再改责任单位")));
    }

    @Test
    void refusesAnOrganOfAnotherLevelAndSendsAFindingInstead() throws Exception {
        matter.send(PROVINCE, problem(kept.url, TEXT, "DOWNWARD").param("organs", "昆明市教育局"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("problemForm", "organs"));
        matter.send(COUNTY, edit(kept.countyTask, TEXT, "昆明市教育局"))
                .andExpect(model().attributeHasFieldErrors("problemForm", "organs"))
                .andExpect(content().string(containsString("不是本级的机关")))
                .andExpect(content().string(containsString("监督法6")))
                .andExpect(content().string(containsString(TEXT)));
        String problem = kept.found(COUNTY, kept.countyTask, TEXT, "OWN");
        finding(problem, COUNTY, "530102000000").andExpect(content().string(containsString("请转交责任单位")));
        finding(problem, COUNTY, "530300000000").andExpect(content().string(containsString("只能移送给上级或者下级人大")));
        finding(problem, CITY, "530102000000").andExpect(status().isNotFound());
        finding(problem, COUNTY, "530100000000").andExpect(flash().attribute("notice", "finding.sent"));
        long id = jdbc.sql("select max(id) from problem_finding")
                .query(Long.class)
                .single();
        matter.page(CITY, "/findings").andExpect(content().string(containsString("昆明市教育局没有公布名单")));
        matter.page(CITY, "/findings?box=waiting").andExpect(content().string(containsString("昆明市教育局没有公布名单")));
        matter.page(CITY, "/").andExpect(content().string(containsString("收到移送线索")));
        matter.page("5303-clerk", "/findings").andExpect(content().string(not(containsString("没有公布名单"))));
        matter.send("5303-clerk", post("/findings/" + id + "/receive")).andExpect(status().isNotFound());
        matter.send(COUNTY, post("/findings/" + id + "/receive")).andExpect(status().isForbidden());
        matter.send(CITY, post("/findings/" + id + "/receive").param("answer", "转教科文卫委研究"))
                .andExpect(flash().attribute("notice", "finding.received"));
        matter.send(CITY, post("/findings/" + id + "/receive")).andExpect(flash().attribute("refused", notNullValue()));
        matter.page(COUNTY, problem).andExpect(content().string(containsString("转教科文卫委研究")));
        matter.page(CITY, "/findings?box=waiting")
                .andExpect(content().string(not(containsString("/findings/" + id + "/receive"))));
        matter.page(COUNTY, "/findings?box=sent").andExpect(content().string(containsString("已签收")));
        matter.page(CITY, problem).andExpect(status().isNotFound());
    }

    @Test
    void onlyItsOwnCongressWritesAProblem() throws Exception {
        matter.send(PROVINCE, problem(kept.countyTask, TEXT, "UPWARD"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("地方组织法46")));
        matter.send("5303-clerk", problem(kept.countyTask, TEXT, "UPWARD")).andExpect(status().isNotFound());
        String problem = kept.found(COUNTY, kept.countyTask, TEXT, "UPWARD");
        matter.send(PROVINCE, edit(problem, TEXT, "")).andExpect(status().isForbidden());
        matter.send(PROVINCE, handOver(problem, TODAY)).andExpect(status().isForbidden());
        matter.send("530102-leader", problem(kept.countyTask, TEXT, "UPWARD")).andExpect(status().isForbidden());
        matter.page(PROVINCE, kept.countyTask + "/problems")
                .andExpect(content().string(containsString(problem + "\"")));
        String hidden = kept.found(COUNTY, kept.countyTask, TEXT, "OWN");
        matter.page(PROVINCE, kept.countyTask + "/problems")
                .andExpect(content().string(not(containsString(hidden + "\""))));
        matter.page("5303-clerk", problem).andExpect(status().isNotFound());
    }

    @Test
    void losesNothingThatWasTypedAndShowsWhatSomebodyElseSaved() throws Exception {
        matter.send(COUNTY, problem(kept.countyTask, "", "NAMED").param("statuteSearch", "不存在的法"))
                .andExpect(model().attributeHasFieldErrors("problemForm", "text", "audience", "statutes"));
        matter.send(COUNTY, problem(kept.countyTask, "a".repeat(2001), "OWN"))
                .andExpect(model().attributeHasFieldErrors("problemForm", "text"));
        String problem = kept.found(COUNTY, kept.countyTask, TEXT, "OWN");
        matter.send(COUNTY, edit(problem, "甲改过的内容", "").param("version", "0"))
                .andExpect(flash().attribute("notice", "problem.saved"));
        matter.send(COUNTY, edit(problem, "乙改过的内容", "").param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("甲改过的内容")))
                .andExpect(content().string(containsString("乙改过的内容")));
        for (String day : new String[] {
            "", "x", "-9999-01-01", "+999999999-01-01", TODAY.plusDays(1).toString()
        }) {
            matter.send(COUNTY, edit(kept.countyTask, TEXT, "", day))
                    .andExpect(model().attributeHasFieldErrors("problemForm", "foundOn"));
        }
        matter.send(
                        COUNTY,
                        problem(kept.countyTask, TEXT, "OWN")
                                .param("find", "organs")
                                .param("organSearch", "教育"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("教育局")));
        assertThat(jdbc.sql("select count(*) from problem where text = '乙改过的内容'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readsAPageInAFixedNumberOfStatements() throws Exception {
        String first = kept.found(COUNTY, kept.countyTask, TEXT, "UPWARD");
        String url = kept.countyTask + "/problems";
        matter.page(COUNTY, url);
        int few = Statements.during(() -> matter.page(COUNTY, url));
        int one = Statements.during(() -> matter.page(COUNTY, first));
        for (int n = 0; n < 4; n++) {
            kept.found(COUNTY, kept.countyTask, TEXT + n, "UPWARD");
        }
        finding(first, COUNTY, "530100000000");
        assertThat(Statements.during(() -> matter.page(COUNTY, url)))
                .isEqualTo(few)
                .isLessThan(14);
        assertThat(Statements.during(() -> matter.page(COUNTY, first)))
                .isEqualTo(one)
                .isLessThan(14);
    }

    private ResultActions finding(String problem, String who, String to) throws Exception {
        return matter.send(
                who,
                post(problem + "/findings")
                        .param("toId", String.valueOf(matter.body(to)))
                        .param("organ", "教育局")
                        .param("text", "昆明市教育局没有公布名单"));
    }

    private MockHttpServletRequestBuilder handOver(String problem, LocalDate day) {
        return post(problem + "/hand-over")
                .param("version", version(problem))
                .param("day", day.toString())
                .param("note", "请依法处理");
    }

    /** A form without a statute: of a new problem of a work, or of one that there is. */
    private static MockHttpServletRequestBuilder edit(String path, String text, String organ) {
        return edit(path, text, organ, TODAY.minusDays(3).toString());
    }

    private static MockHttpServletRequestBuilder edit(String path, String text, String organ, String foundOn) {
        return post(path.startsWith("/problems/") ? path + "/edit" : path + "/problems")
                .param("text", text)
                .param("category", "OTHER")
                .param("organs", organ)
                .param("foundOn", foundOn)
                .param("audience", "OWN");
    }

    private String version(String problem) {
        return jdbc.sql("select version from problem where id = :id")
                .param("id", LedgerCase.id(problem))
                .query(String.class)
                .single();
    }
}
