package org.liandong.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.liandong.supervision.ledger.LedgerCase.CITY;
import static org.liandong.supervision.ledger.LedgerCase.COUNTY;
import static org.liandong.supervision.ledger.LedgerCase.PROVINCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a province, a city and a county find alike, and how each keeps its own column of it. */
@PortalTest
class LedgerPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String AT_CITY = "部分学校食堂未落实食品留样制度";
    private static final String AT_COUNTY = "抽查的三所学校食堂没有落实食品留样制度";

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
    void mergesWhatThreeLevelsFoundEachByItsOwnAct() throws Exception {
        String province = kept.found(PROVINCE, kept.url, "学校食堂食品留样制度落实不到位", "DOWNWARD");
        String city = kept.found(CITY, kept.cityTask, AT_CITY, "LINE");
        String county = kept.found(COUNTY, kept.countyTask, AT_COUNTY, "UPWARD");
        matter.page(PROVINCE, province + "/line")
                .andExpect(content().string(containsString(AT_CITY)))
                .andExpect(content().string(containsString("同一条款：《中华人民共和国食品安全法》第五十七条")))
                .andExpect(content().string(containsString("同一领域：市场监管")))
                .andExpect(content().string(containsString("内容相近：")));
        String line = kept.opened(PROVINCE, province, "学校食堂食品留样", "DOWNWARD");
        matter.page(PROVINCE, line)
                .andExpect(content().string(containsString(AT_COUNTY)))
                .andExpect(content().string(containsString("由五华区人大自行决定是否并入")));

        matter.page(COUNTY, county + "/line")
                .andExpect(content().string(containsString("学校食堂食品留样")))
                .andExpect(content().string(containsString("同一条款")));
        kept.join(PROVINCE, county, line).andExpect(status().isForbidden());
        kept.join(COUNTY, county, line).andExpect(flash().attribute("notice", "ledger.done.join"));
        kept.join(CITY, city, line).andExpect(flash().attribute("notice", "ledger.done.join"));
        kept.join(CITY, city, line).andExpect(flash().attribute("refused", notNullValue()));
        for (String reader : List.of(PROVINCE, CITY, COUNTY)) {
            matter.page(reader, line)
                    .andExpect(content()
                            .string(stringContainsInOrder(
                                    "id=\"part-", "云南省人大", "id=\"part-", "昆明市人大", "id=\"part-", "五华区人大")));
        }
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action like 'ledger.%' and label = '学校食堂食品留样' and subject_id = :line")
                        .param("line", LedgerCase.id(line))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nobodyWritesTheColumnOfAnother() throws Exception {
        String line = kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, AT_COUNTY, "UPWARD"), "留样", "UPWARD");
        String part = kept.part(line, "530102000000");
        for (String verb : List.of("plan", "note", "finish", "close", "reopen")) {
            matter.send(
                            PROVINCE,
                            kept.act(part, verb)
                                    .param("measures", "限期整改")
                                    .param("text", "已整改")
                                    .param("why", "同意")
                                    .param("reason", "退回")
                                    .param("day", TODAY.toString()))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("地方组织法46")));
            matter.send("530112-clerk", kept.act(part, verb).param("day", TODAY.toString()))
                    .andExpect(status().isNotFound());
        }
        matter.page(PROVINCE, line)
                .andExpect(content().string(containsString("各栏由各机关自己填写")))
                .andExpect(content().string(not(containsString("name=\"measures\""))));
        matter.page("530112-clerk", line).andExpect(status().isNotFound());
        for (String list : List.of("/ledger", "/ledger?matter=" + kept.matterId, "/ledger?state=todo&level=COUNTY")) {
            assertThat(body("530112-clerk", list)).doesNotContain(line + "\"");
        }
        String secret = kept.found(COUNTY, kept.countyTask, AT_COUNTY + "二", "OWN");
        matter.page(CITY, secret).andExpect(status().isNotFound());
        matter.page(CITY, secret + "/line").andExpect(status().isNotFound());
        kept.join(CITY, kept.found(CITY, kept.cityTask, AT_CITY, "OWN"), line + "999999")
                .andExpect(status().isNotFound());
    }

    @Test
    void putsItRightAndReopensIt() throws Exception {
        String line = kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, AT_COUNTY, "UPWARD"), "留样", "UPWARD");
        String part = kept.part(line, "530102000000");
        String stale = "0";
        matter.send(
                        COUNTY,
                        kept.act(part, "plan")
                                .param("measures", "逐校检查")
                                .param("day", TODAY.minusDays(2).toString()))
                .andExpect(flash().attribute("notice", "ledger.done.plan"));
        matter.page(COUNTY, line).andExpect(content().string(containsString("逾期 2 天")));
        matter.after(
                        COUNTY,
                        matter.send(
                                COUNTY,
                                post(part + "/plan").param("version", stale).param("measures", "另一份措施")))
                .andExpect(content().string(containsString("别人已经改过这条记录")))
                .andExpect(content().string(containsString("另一份措施")));
        mvc.perform(multipart(part + "/note")
                        .file(new MockMultipartFile("file", "留样柜.txt", "text/plain", "照片".getBytes("UTF-8")))
                        .param("version", "1")
                        .param("day", TODAY.toString())
                        .param("text", "三所学校配齐留样柜")
                        .with(csrf())
                        .with(signedIn.as(COUNTY)))
                .andExpect(flash().attribute("notice", "ledger.done.note"));
        matter.page(PROVINCE, line)
                .andExpect(content().string(containsString("三所学校配齐留样柜")))
                .andExpect(content().string(containsString("留样柜.txt")));
        matter.send(COUNTY, kept.act(part, "finish")).andExpect(flash().attribute("notice", "ledger.done.finish"));
        matter.after(COUNTY, matter.send(COUNTY, kept.act(part, "close").param("day", TODAY.toString())))
                .andExpect(content().string(containsString("请写明销号根据")));
        matter.send(
                        COUNTY,
                        kept.act(part, "close").param("day", TODAY.toString()).param("why", "主任会议听取情况后同意"))
                .andExpect(flash().attribute("notice", "ledger.done.close"));
        matter.page(PROVINCE, line).andExpect(content().string(containsString("主任会议听取情况后同意")));
        matter.send(COUNTY, kept.act(part, "reopen").param("reason", "回头看发现反弹"))
                .andExpect(flash().attribute("notice", "ledger.done.reopen"));
        matter.page(COUNTY, line)
                .andExpect(content().string(containsString("回头看发现反弹")))
                .andExpect(content().string(containsString("主任会议听取情况后同意")));
        matter.page(COUNTY, "/ledger?mine=true&state=reopened&matter=" + kept.matterId)
                .andExpect(content().string(containsString(line + "\"")));
    }

    @Test
    void takesAProblemOutAndKeepsTheTrail() throws Exception {
        String province = kept.found(PROVINCE, kept.url, "学校食堂食品留样制度落实不到位", "DOWNWARD");
        String county = kept.found(COUNTY, kept.countyTask, AT_COUNTY, "UPWARD");
        String line = kept.opened(PROVINCE, province, "学校食堂食品留样", "DOWNWARD");
        kept.join(COUNTY, county, line).andExpect(flash().attribute("notice", "ledger.done.join"));
        matter.send(PROVINCE, post(county + "/line/leave").param("reason", "不是同一问题"))
                .andExpect(status().isForbidden());
        matter.after(COUNTY, matter.send(COUNTY, post(county + "/line/leave").param("reason", " ")))
                .andExpect(content().string(containsString("请写明拆出的理由")));
        matter.send(COUNTY, post(county + "/line/leave").param("reason", "属于托育机构，另行处理"))
                .andExpect(flash().attribute("notice", "ledger.done.leave"));
        matter.page(PROVINCE, line)
                .andExpect(content().string(containsString("已拆出")))
                .andExpect(content().string(containsString("属于托育机构，另行处理")));
        matter.page(COUNTY, "/ledger?mine=true&matter=" + kept.matterId)
                .andExpect(content().string(not(containsString(line + "\""))));
        kept.join(COUNTY, county, line).andExpect(flash().attribute("notice", "ledger.done.join"));
        matter.page(COUNTY, "/ledger?mine=true&matter=" + kept.matterId)
                .andExpect(content().string(containsString(line + "\"")));
    }

    @Test
    void listsReopenedOnesFirstThenByDueDateAndCountsAsItLists() throws Exception {
        String undated = line(COUNTY, "无期限");
        String soon = line(COUNTY, "快到期");
        plan(COUNTY, soon, TODAY.plusDays(3));
        String late = line(COUNTY, "逾期");
        plan(COUNTY, late, TODAY.minusDays(3));
        String reopened = line(COUNTY, "重开");
        plan(COUNTY, reopened, TODAY.plusDays(300));
        String part = kept.part(reopened, "530102000000");
        matter.send(COUNTY, kept.act(part, "finish"));
        matter.send(
                COUNTY, kept.act(part, "close").param("day", TODAY.toString()).param("why", "同意"));
        matter.send(COUNTY, kept.act(part, "reopen").param("reason", "反弹"));
        String ofMatter = "&matter=" + kept.matterId;
        for (String url :
                List.of("/ledger?mine=true" + ofMatter, "/ledger?level=COUNTY" + ofMatter, "/ledger?x=" + ofMatter)) {
            matter.page(COUNTY, url)
                    .andExpect(content()
                            .string(stringContainsInOrder(reopened + "\"", late + "\"", soon + "\"", undated + "\"")));
        }
        matter.page(PROVINCE, "/ledger?state=late&area=" + matter.body("530100000000") + ofMatter)
                .andExpect(content().string(containsString(late + "\"")))
                .andExpect(content().string(not(containsString(soon + "\""))));
        matter.page(PROVINCE, "/ledger?organ=市场监督管理局&statute=中华人民共和国食品安全法&q=快到&year=" + TODAY.getYear() + ofMatter)
                .andExpect(content().string(containsString(soon + "\"")))
                .andExpect(content().string(not(containsString(late + "\""))));
        matter.page(PROVINCE, "/ledger?organ=教育局" + ofMatter)
                .andExpect(content().string(containsString("没有符合条件的台账行")));
        matter.page(PROVINCE, "/ledger?level=PREFECTURE" + ofMatter)
                .andExpect(content().string(not(containsString(late + "\""))));
        int counted = jdbc.sql(
                        "select count(*) from ledger_part where owner_id = :me and state in ('TODO', 'DOING') and due_on < :today")
                .param("me", matter.body("530102000000"))
                .param("today", TODAY)
                .query(Integer.class)
                .single();
        matter.page(COUNTY, "/ledger").andExpect(content().string(containsString("逾期 " + counted)));
        matter.page(COUNTY, "/")
                .andExpect(content().string(containsString("整改台账逾期 " + counted + " 行")))
                .andExpect(content().string(containsString("/ledger?mine=true&amp;state=late")));
        matter.page("530102-leader", "/dashboard")
                .andExpect(content().string(containsString("本机关整改台账有 " + counted + " 行超过整改期限")));
        String listed = body(COUNTY, "/ledger?mine=true&state=late");
        assertThat(listed.split("scope=\"row\"", -1).length - 1).isEqualTo(Math.min(counted, 50));
    }

    @Test
    void readsAPageByKeyInAFixedNumberOfStatements() throws Exception {
        String one = line(COUNTY, "一");
        String url = "/ledger?mine=true&matter=" + kept.matterId;
        matter.page(COUNTY, url);
        int few = Statements.during(() -> matter.page(COUNTY, url));
        int small = Statements.during(() -> matter.page(COUNTY, one));
        for (int n = 0; n < 55; n++) {
            jdbc.sql(
                            """
                            with l as (insert into ledger_line (matter_id, owner_id, owner_path, audience, audience_chosen, year, title, opened_at)
                              select matter_id, owner_id, owner_path, audience, audience, year, title || :n, opened_at from ledger_line where id = :one
                              returning id, owner_id, owner_path)
                            insert into ledger_part (line_id, owner_id, owner_path, measures, due_on, state)
                            select id, owner_id, owner_path, '', :due, 'DOING' from l
                            """)
                    .param("one", LedgerCase.id(one))
                    .param("n", n)
                    .param("due", TODAY.plusDays(n / 2))
                    .update();
        }
        assertThat(Statements.during(() -> matter.page(COUNTY, url)))
                .isEqualTo(few)
                .isLessThan(14);
        String first = body(COUNTY, url);
        assertThat(first).contains("本页 50 条，后面还有");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(body(COUNTY, next)).contains("本页 6 条").contains(one + "\"");
        String all = "/ledger?matter=" + kept.matterId;
        assertThat(body(COUNTY, all)).contains("本页 50 条，后面还有");
        assertThat(Statements.during(() -> matter.page(PROVINCE, "/ledger"))).isEqualTo(few);
        kept.join(PROVINCE, kept.found(PROVINCE, kept.url, "省级发现的留样问题", "DOWNWARD"), one);
        assertThat(Statements.during(() -> matter.page(COUNTY, one)))
                .isEqualTo(small)
                .isLessThan(16);
    }

    @Test
    void takesNonsenseForNothing() throws Exception {
        for (String asked : List.of(
                "year=99999999999999999999",
                "matter=x&area=-1&level=KING&state=none&mine=maybe",
                "after=0000-13-45_1",
                "after=9999-12-31_999999999999999999",
                "q=%00%27%25_%5C&organ=%7B%7D&statute=%3Cscript%3E",
                "area=999999999&level=COUNTY&mine=true")) {
            matter.page(COUNTY, "/ledger?" + asked).andExpect(status().isOk());
        }
        for (String missing :
                List.of("/ledger/999999999", "/problems/999999999", "/problems/999999999/line", "/ledger/x")) {
            matter.page(COUNTY, missing).andExpect(status().isNotFound());
        }
    }

    private String line(String who, String heading) throws Exception {
        return kept.opened(who, kept.found(who, kept.countyTask, AT_COUNTY + heading, "UPWARD"), heading, "UPWARD");
    }

    private void plan(String who, String line, LocalDate due) throws Exception {
        matter.send(
                        who,
                        kept.act(kept.part(line, "530102000000"), "plan")
                                .param("measures", "逐校检查")
                                .param("day", due.toString()))
                .andExpect(flash().attribute("notice", "ledger.done.plan"));
    }

    private String body(String who, String url) throws Exception {
        return matter.page(who, url).andReturn().getResponse().getContentAsString();
    }
}
