package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PersonalViewTests {

    private static final String PAGE = "/liaison/personal-data/views";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    private String visit;

    @BeforeEach
    void open() throws Exception {
        visit = driver.send(
                        "530102-clerk",
                        post("/visits")
                                .param("visitedOn", TODAY.toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(driver.body("530103000000")))
                                .param("theirPeople", "杨七")
                                .param("said", "路灯不亮")
                                .param("reach", "EVERYBODY"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        driver.send("5304-clerk", post(visit + "/reveal").param("reason", "=1+1核实诉求"));
    }

    @Test
    void theLeadersOfTheOwnerAndTheAuditorSeeWhoOpenedItAndNobodyElse() throws Exception {
        for (String who : List.of("530102-leader", "auditor")) {
            driver.page(who, PAGE)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("5304-clerk")))
                    .andExpect(content().string(containsString("玉溪")))
                    .andExpect(content().string(containsString("查看隐去的个人信息")))
                    .andExpect(content().string(containsString("=1+1核实诉求")));
        }
        driver.page("530102-leader", PAGE).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        driver.page("auditor", PAGE).andExpect(content().string(not(containsString("href=\"/visits"))));
        for (String who : List.of("530103-leader", "5301-leader", "53-sg")) {
            driver.page(who, PAGE).andExpect(content().string(not(containsString("核实诉求"))));
        }
        for (String who : List.of("530102-clerk", "sysadmin", "secadmin")) {
            driver.page(who, PAGE).andExpect(status().isForbidden());
        }
        driver.page("530102-leader", visit)
                .andExpect(content().string(containsString(PAGE + "?visit=" + driver.id(visit))));
    }

    @Test
    void isFilteredByDayBodyPersonAndRecord() throws Exception {
        String id = "?visit=" + driver.id(visit);
        for (String found : List.of(
                "", "&from=" + TODAY, "&to=" + TODAY, "&body=玉溪", "&person=5304-clerk", "&from=x&to=2026-99-99")) {
            driver.page("530102-leader", PAGE + id + found).andExpect(content().string(containsString("核实诉求")));
        }
        for (String other :
                List.of("&from=" + TODAY.plusDays(1), "&to=" + TODAY.minusDays(1), "&body=曲靖", "&person=5303-clerk")) {
            driver.page("530102-leader", PAGE + id + other).andExpect(content().string(not(containsString("核实诉求"))));
        }
        driver.page("530102-leader", PAGE + "?visit=1").andExpect(content().string(not(containsString("核实诉求"))));
    }

    @Test
    void pagesByKeyAndCostsTheSameForMany() throws Exception {
        driver.page("530102-leader", PAGE);
        int few = Statements.during(() -> driver.page("530102-leader", PAGE));
        jdbc.sql("insert into audit_entry (at, username, action, subject, subject_id, body_id, label, reason)"
                        + " select now() - n * interval '1 minute', 'somebody', 'visit.file', 'visit', 1, :body, 'x', 'no' || n || '.'"
                        + " from generate_series(1, 120) n")
                .param("body", driver.body("530102000000"))
                .update();
        assertThat(Statements.during(() -> driver.page("530102-leader", PAGE))).isEqualTo(few);
        String url = PAGE;
        StringBuilder seen = new StringBuilder();
        for (int pages = 0; url != null && pages < 5; pages++) {
            var page = driver.page("530102-leader", url).andReturn();
            seen.append(page.getResponse().getContentAsString());
            url = (String) page.getModelAndView().getModel().get("nextUrl");
        }
        for (int n = 1; n <= 120; n++) {
            assertThat(seen.toString().split("no" + n + "\\.", -1)).as("no" + n).hasSize(2);
        }
    }

    @Test
    void theExportHoldsTheSameWithoutFormulas() throws Exception {
        byte[] file = driver.page("530102-leader", PAGE + ".xlsx?visit=" + driver.id(visit))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(6)).isEqualTo("'=1+1核实诉求");
        }
        byte[] none = driver.page("530103-leader", PAGE + ".xlsx?visit=" + driver.id(visit))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(none))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
    }
}
