package org.liandong.supervision.ledger;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.LocalDate;
import java.util.Objects;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A matter in which a province, a city and a county take part, for tests of what they find and how it is put right. */
public final class LedgerCase {

    public static final String PROVINCE = "53-clerk";
    public static final String CITY = "5301-clerk";
    public static final String COUNTY = "530102-clerk";

    /** Path of the matter. */
    public final String url;

    public final long matterId;
    public final String cityTask;
    public final String countyTask;
    private final MatterDriver matter;
    private final JdbcClient jdbc;

    public LedgerCase(MatterDriver matter, JdbcClient jdbc) throws Exception {
        this.matter = matter;
        this.jdbc = jdbc;
        url = matter.issued("VERTICAL", "530100000000", "530102000000");
        matterId = matter.id(url);
        cityTask = matter.accepted(url, "530100000000", CITY);
        countyTask = matter.accepted(url, "530102000000", COUNTY);
    }

    /** The form of a problem about food in schools. */
    public static MockHttpServletRequestBuilder problem(String work, String text, String audience) {
        return post(work + "/problems")
                .param("text", text)
                .param("category", "DUTY")
                .param("place", "学校食堂")
                .param("statutes", "中华人民共和国食品安全法")
                .param("articles[中华人民共和国食品安全法]", "第五十七条")
                .param("organs", "市场监督管理局")
                .param("foundOn", LocalDate.now(PortalTest.ZONE).minusDays(3).toString())
                .param("audience", audience);
    }

    /** A problem about food in schools, entered by a clerk; its path. */
    public String found(String who, String work, String text, String audience) throws Exception {
        return redirected(matter.send(who, problem(work, text, audience))
                .andExpect(flash().attribute("notice", "problem.added")));
    }

    /** A line opened for a problem; its path. */
    public String opened(String who, String problem, String heading, String audience) throws Exception {
        matter.send(who, post(problem + "/line/open").param("heading", heading).param("audience", audience))
                .andExpect(flash().attribute("notice", "ledger.done.open"));
        return "/ledger/"
                + jdbc.sql("select line_id from problem where id = :id")
                        .param("id", id(problem))
                        .query(Long.class)
                        .single();
    }

    public ResultActions join(String who, String problem, String line) throws Exception {
        return matter.send(who, post(problem + "/line/join").param("line", String.valueOf(id(line))));
    }

    /** Path of the column of a body in a line. */
    public String part(String line, String code) {
        return line + "/parts/"
                + jdbc.sql("select id from ledger_part where line_id = :line and owner_id = :owner")
                        .param("line", id(line))
                        .param("owner", matter.body(code))
                        .query(Long.class)
                        .single();
    }

    /** A form of a column in its present version. */
    public MockHttpServletRequestBuilder act(String part, String verb) {
        return post(part + "/" + verb)
                .param(
                        "version",
                        jdbc.sql("select version from ledger_part where id = :id")
                                .param("id", id(part))
                                .query(String.class)
                                .single());
    }

    public static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String redirected(ResultActions sent) {
        return Objects.requireNonNull(sent.andReturn().getResponse().getRedirectedUrl());
    }
}
