package org.liandong.liaison.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RetentionPortalTests {

    private static final String CLERK = "530102-clerk";
    private static final String LEADER = "530102-leader";
    private static final String OTHER_SIDE = "530103-clerk";
    private static final String STRANGER = "5304-clerk";
    private static final String PAGE = "/liaison/personal-data/retention";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final List<String> SECRETS =
            List.of("欧阳春晓", "赵铁柱", "13987654321", "１３９８７６５４３２１", "530102198001011236", "65312345");
    private static final String TOLD =
            "村民赵铁柱反映：欧阳春晓家的低保没有补发，电话１３９８７６５４３２１、13987654321、0871-65312345，证号530102198001011236";

    @Autowired
    MatterDriver driver;

    @Autowired
    TestClock clock;

    @Autowired
    RetentionRun run;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void aVisitPastItsTimeLosesItsPeopleAndKeepsItsSubject() throws Exception {
        province(5);
        long old = settled(TODAY.minusDays(10));
        long younger = settled(TODAY);
        clock.goTo(TODAY.minusDays(9).plusYears(5));
        driver.page(CLERK, PAGE)
                .andExpect(model().attribute("freeCount", due()))
                .andExpect(status().isOk());
        night();

        assertThat(row(old)).doesNotContain(SECRETS).contains("低保没有补发", "1 人（姓名已去除）", "周正义", "走访");
        assertThat(row(younger)).contains(SECRETS);
        driver.page(CLERK, "/visits/" + old)
                .andExpect(content().string(containsString("去除群众的姓名、电话和证件号码")))
                .andExpect(content().string(not(containsString("/visits/" + old + "/edit"))));
        driver.page(CLERK, "/visits?words=低保没有补发").andExpect(content().string(containsString("/visits/" + old + "\"")));
        driver.page(CLERK, PAGE).andExpect(content().string(containsString("已去除个人信息的记录")));
    }

    @Test
    void theLogCountsWhatWasChangedAndASecondNightChangesNothing() throws Exception {
        province(5);
        long old = settled(TODAY.minusDays(10));
        clock.goTo(TODAY.minusDays(9).plusYears(5));
        night();
        int changed = jdbc.sql("select count(*) from visit where anonymised_on is not null")
                .query(Integer.class)
                .single();
        assertThat(logged()).isEqualTo(changed).isPositive();
        String once = row(old);
        night();
        assertThat(row(old)).isEqualTo(once);
        assertThat(logged()).isEqualTo(changed);
    }

    @Test
    void withoutARuleNothingIsTouched() throws Exception {
        long old = settled(LocalDate.of(2001, 3, 5));
        night();
        assertThat(row(old)).contains(SECRETS);
        driver.page(CLERK, PAGE).andExpect(content().string(containsString("没有设定，个人信息一直保存")));
    }

    @Test
    void whatIsStillNeededStaysAndThePreviewSaysWhy() throws Exception {
        LocalDate day = LocalDate.of(2003, 3, 5);
        long open = visit(CLERK, day);
        long untold = visit(CLERK, day);
        answer(untold, "");
        long held = settled(day);
        long used = settled(day);
        long free = settled(day);
        String matter = driver.issuedFor("law_inspection", "530102000000");
        entities.flush();
        String work = driver.accepted(matter, "530102000000", CLERK);
        driver.send(CLERK, post(work + "/evidence/visits").param("visit", String.valueOf(used)));
        own(LEADER, "20", "0");
        hold(held, TODAY.plusDays(30).toString(), "信访复核，联系人赵铁柱13987654321")
                .andExpect(flash().attribute("notice", "personal.hold.done"));

        driver.page(CLERK, PAGE)
                .andExpect(model().attribute("freeCount", 1))
                .andExpect(model().attribute("keptCount", 4))
                .andExpect(content().string(containsString("/visits/" + free + "\"")))
                .andExpect(content().string(not(containsString("/visits/" + held + "\""))));
        driver.page(CLERK, PAGE + "?kept=true")
                .andExpect(content().string(containsString("事项未办结或者未反馈")))
                .andExpect(content().string(containsString("联动事项正在使用")))
                .andExpect(content().string(containsString("联系人赵**139****4321")));
        night();
        for (long kept : List.of(open, untold, held, used)) {
            assertThat(row(kept)).contains("欧阳春晓");
        }
        assertThat(row(free)).doesNotContain("欧阳春晓");

        driver.send(CLERK, post("/liaison/personal-data/visits/" + held + "/release"));
        night();
        assertThat(row(held)).doesNotContain("欧阳春晓");
        hold(held, TODAY.plusDays(30).toString(), "太迟").andExpect(flash().attributeExists("refused"));
    }

    @Test
    void aHoldHasAReasonAndAnEndAndIsTheOwnBodysAlone() throws Exception {
        long visit = settled(LocalDate.of(2003, 3, 5));
        own(LEADER, "20", "0");
        for (String until : List.of(
                "",
                "x",
                TODAY.minusDays(1).toString(),
                TODAY.plusYears(1).plusDays(1).toString())) {
            driver.after(CLERK, hold(visit, until, "保留的理由"))
                    .andExpect(content().string(containsString("请填写今天起一年以内的日期")))
                    .andExpect(content().string(containsString("保留的理由")));
        }
        driver.after(CLERK, hold(visit, TODAY.toString(), " "))
                .andExpect(content().string(containsString("请写明暂缓理由")));
        for (String who : List.of(OTHER_SIDE, STRANGER)) {
            driver.send(
                            who,
                            post("/liaison/personal-data/visits/" + visit + "/hold")
                                    .param("until", TODAY.toString())
                                    .param("reason", "x"))
                    .andExpect(status().isNotFound());
        }
        assertThat(jdbc.sql("select count(*) from visit_hold")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aBodyMaySetLessThanTheProvinceButNotMore() throws Exception {
        province(5);
        driver.page(LEADER, PAGE)
                .andExpect(content().string(containsString("自联系之日起 5 年")))
                .andExpect(content().string(containsString("某省规定")));
        for (String years : List.of("0", "6", "31", "x", "-1", "99999999999999")) {
            driver.after(LEADER, own(LEADER, years, "-1"))
                    .andExpect(content().string(containsString("之间的整数")))
                    .andExpect(content().string(containsString("工作需要")));
        }
        own(LEADER, "3", "-1").andExpect(flash().attribute("notice", "personal.retention.set"));
        driver.page(CLERK, PAGE)
                .andExpect(content().string(containsString("自联系之日起 3 年")))
                .andExpect(content().string(not(containsString("name=\"years\""))));
        own(LEADER, "2", "-1").andExpect(flash().attributeExists("refused"));
        own(CLERK, "2", "0").andExpect(status().isForbidden());
        own("530102-leader", "", "0").andExpect(flash().attribute("notice", "personal.retention.set"));
        driver.page(CLERK, PAGE).andExpect(content().string(containsString("自联系之日起 5 年")));
        driver.page(STRANGER, PAGE).andExpect(content().string(containsString("自联系之日起 5 年")));
        assertThat(jdbc.sql(
                                "select from_state || '>' || to_state || ' ' || reason from audit_entry"
                                        + " where action = 'personal.retention' and body_id = :body order by at desc, id desc limit 2")
                        .param("body", driver.body("530102000000"))
                        .query(String.class)
                        .list())
                .containsExactly("3> 工作需要", ">3 工作需要");
    }

    @Test
    void filesOfAnAnonymisedVisitWaitForAPersonsDecision() throws Exception {
        long visit = settled(LocalDate.of(2003, 3, 5));
        own(LEADER, "20", "0");
        night();
        long file = jdbc.sql("select id from attachment where subject = 'visit' and subject_id = :visit")
                .param("visit", visit)
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("select name from attachment where id = " + file)
                        .query(String.class)
                        .single())
                .endsWith(".txt")
                .doesNotContain("欧阳春晓", "13987654321");
        driver.page(CLERK, PAGE).andExpect(content().string(containsString("待核对的附件")));
        driver.page(CLERK, "/files/" + file).andExpect(status().isOk());
        driver.page(STRANGER, "/files/" + file).andExpect(status().isNotFound());
        driver.page(STRANGER, "/visits/" + visit).andExpect(content().string(not(containsString("/files/" + file))));
        String keep = "/liaison/personal-data/files/" + file + "/keep";
        driver.after(CLERK, driver.send(CLERK, post(keep).param("reason", "")))
                .andExpect(content().string(containsString("请写明保留的理由")));
        driver.send(OTHER_SIDE, post(keep).param("reason", "x")).andExpect(status().isNotFound());
        driver.send(LEADER, post(keep).param("reason", "x")).andExpect(status().isForbidden());
        driver.send(CLERK, post(keep).param("reason", "会场照片，没有群众"))
                .andExpect(flash().attribute("notice", "personal.file.kept"));
        driver.page(STRANGER, "/files/" + file).andExpect(status().isOk());
        driver.send(CLERK, post(keep).param("reason", "x")).andExpect(status().isNotFound());

        long other = settled(LocalDate.of(2003, 3, 6));
        night();
        long second = jdbc.sql("select id from attachment where subject = 'visit' and subject_id = :visit")
                .param("visit", other)
                .query(Long.class)
                .single();
        driver.send(CLERK, post("/liaison/personal-data/files/" + second + "/delete"))
                .andExpect(flash().attribute("notice", "personal.file.deleted"));
        driver.page(CLERK, "/files/" + second).andExpect(status().isNotFound());
    }

    @Test
    void costsTheSameForManyAndPagesByKey() throws Exception {
        settled(LocalDate.of(2003, 3, 5));
        own(LEADER, "20", "0");
        driver.page(CLERK, PAGE);
        int few = Statements.during(() -> driver.page(CLERK, PAGE));
        jdbc.sql(
                        """
                        insert into visit (owner_id, owner_path, audience, audience_chosen, year, number, visited_on, form,
                          reach, their_people, said, state, client_id, logged_by, logged_at)
                        select id, path, 'ALL', 'ALL', 1999, n, date '2000-01-01' + n, 'VISIT', 'EVERYBODY', '', '旧' || n,
                          'LOGGED', gen_random_uuid(), 1, now()
                        from body, generate_series(1, 60) n where code = '530102000000'
                        """)
                .update();
        assertThat(Statements.during(() -> driver.page(CLERK, PAGE))).isEqualTo(few);
        String next = (String) driver.page(CLERK, PAGE)
                .andExpect(model().attribute("freeCount", 61))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("nextUrl");
        driver.page(CLERK, next)
                .andExpect(content().string(containsString("1999-0051")))
                .andExpect(content().string(not(containsString("1999-0050"))));
        driver.page(CLERK, PAGE + "?after=x&kept=y").andExpect(status().isOk());
    }

    private int due() {
        return jdbc.sql(
                        """
                        select count(*) from visit v where v.owner_id = :owner and v.visited_on < :before
                          and not exists (select from point p where p.visit_id = v.id and (p.state = 'OPEN' or p.told_back_on is null))
                        """)
                .param("owner", driver.body("530102000000"))
                .param("before", run.next().minusYears(5))
                .query(Integer.class)
                .single();
    }

    private void province(int years) {
        jdbc.sql("update law_setting set value = :years, source = '某省规定' where key = 'personal-data-years'")
                .param("years", String.valueOf(years))
                .update();
    }

    private org.springframework.test.web.servlet.ResultActions own(String who, String years, String version)
            throws Exception {
        return driver.send(
                who,
                post(PAGE)
                        .param("years", years)
                        .param("version", version.equals("0") && none() ? "-1" : version)
                        .param("reason", "工作需要"));
    }

    private boolean none() {
        return jdbc.sql("select count(*) from personal_retention")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private org.springframework.test.web.servlet.ResultActions hold(long visit, String until, String reason)
            throws Exception {
        return driver.send(
                CLERK,
                post("/liaison/personal-data/visits/" + visit + "/hold")
                        .param("until", until)
                        .param("reason", reason));
    }

    private void night() {
        entities.flush();
        run.run();
        entities.clear();
    }

    /** A visit whose point is answered and told back. */
    private long settled(LocalDate day) throws Exception {
        long visit = visit(CLERK, day);
        answer(visit, TODAY.toString());
        entities.flush();
        return visit;
    }

    private void answer(long visit, String toldBackOn) throws Exception {
        long point = jdbc.sql("select id from point where visit_id = :visit")
                .param("visit", visit)
                .query(Long.class)
                .single();
        driver.send(
                        CLERK,
                        post("/visits/" + visit + "/points/" + point + "/answer")
                                .param("result", TOLD)
                                .param("toldBackOn", toldBackOn))
                .andExpect(flash().attribute("notice", "visit.point.answered"));
        entities.flush();
        if (!toldBackOn.isEmpty()) {
            jdbc.sql(
                            """
                            insert into point_step (point_id, kind, happened_on, whom, how, words)
                            values (:point, 'TOLD', :day, '赵铁柱', '电话 13987654321', :told)
                            """)
                    .param("point", point)
                    .param("day", TODAY)
                    .param("told", TOLD)
                    .update();
        }
    }

    private long visit(String who, LocalDate day) throws Exception {
        String url = driver.send(
                        who,
                        multipart("/visits")
                                .file(new MockMultipartFile(
                                        "files",
                                        "欧阳春晓13987654321.txt",
                                        "text/plain",
                                        TOLD.getBytes(StandardCharsets.UTF_8)))
                                .param("visitedOn", day.toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(driver.body("530103000000")))
                                .param("ourPeople", "副主任周正义")
                                .param("theirPeople", "欧阳春晓（13987654321）")
                                .param("place", "欧阳春晓家")
                                .param("theme", "走访欧阳春晓")
                                .param("said", TOLD)
                                .param("clerkView", TOLD)
                                .param("points[0].text", TOLD)
                                .param("points[0].category", "LIVELIHOOD")
                                .param("reach", "EVERYBODY"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long id = driver.id(url);
        driver.send(OTHER_SIDE, post(url + "/confirm").param("comment", TOLD));
        entities.flush();
        return id;
    }

    /** Everything that is kept of a visit. */
    private String row(long id) {
        return jdbc.sql(
                        """
                        select cast(v as text) || (select string_agg(cast(p as text), '') from point p where p.visit_id = v.id)
                          || coalesce((select string_agg(cast(s as text), '') from point_step s join point p on p.id = s.point_id
                             where p.visit_id = v.id), '')
                          || (select string_agg(cast(b as text), '') from visit_body b where b.visit_id = v.id)
                          || (select string_agg(a.name, '') from attachment a where a.subject = 'visit' and a.subject_id = v.id)
                        from visit v where v.id = :id
                        """)
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What the log says was anonymised since the clock went on, or today. */
    private int logged() {
        return jdbc.sql("select coalesce(sum(cast(substring(label from '^[0-9]+') as integer)), 0) from audit_entry"
                        + " where action = 'personal.anonymise' and at > now() + interval '1 year'")
                .query(Integer.class)
                .single();
    }
}
