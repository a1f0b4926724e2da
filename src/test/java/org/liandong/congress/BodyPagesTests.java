package org.liandong.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BodyPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensTheTreeAtTheReadersOwnLine() throws Exception {
        web.perform(get("/bodies").with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("华山街道人大工委")))
                .andExpect(content().string(containsString("云南省人大")))
                .andExpect(content().string(not(containsString("盘龙区人大"))));
    }

    @Test
    void findsByInitials() throws Exception {
        web.perform(get("/bodies").param("q", "kms").with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("昆明市人大")));
        web.perform(get("/bodies/options")
                        .param("bodySearch", "whq")
                        .param("name", "target")
                        .param("scope", "all")
                        .with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"target\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"53-clerk", "530102-leader", "530125201-clerk", "sysadmin", "auditor"})
    void everybodyMayReadBodies(String username) throws Exception {
        for (String code : new String[] {"530000000000", "530102000000", "530102002000"}) {
            web.perform(get("/bodies/" + id(code)).with(signedIn.as(username))).andExpect(status().isOk());
        }
        web.perform(get("/bodies/counterparts").with(signedIn.as(username))).andExpect(status().isOk());
        web.perform(get("/bodies").param("open", "0").with(signedIn.as(username)))
                .andExpect(status().isOk());
        web.perform(get("/bodies/" + id("530100000000") + "/children").with(signedIn.as(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("五华区人大")));
    }

    @Test
    void anUnknownBodyIsMissing() throws Exception {
        for (String url : new String[] {"/bodies/999999999", "/bodies?open=999999999", "/bodies/999999999/children"}) {
            web.perform(get(url).with(signedIn.as("53-clerk"))).andExpect(status().isNotFound());
        }
        web.perform(get("/bodies/999999999/rename").with(signedIn.as("sysadmin")))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyASystemAdministratorChangesTheTree() throws Exception {
        String url = "/bodies/" + id("530102000000") + "/rename";
        web.perform(get(url).with(signedIn.as("530102-clerk"))).andExpect(status().isForbidden());
        web.perform(post(url).with(csrf()).with(signedIn.as("530102-clerk"))).andExpect(status().isForbidden());
        web.perform(post(url).with(signedIn.as("sysadmin"))).andExpect(status().isForbidden());
        web.perform(get("/admin/import").with(signedIn.as("53-leader"))).andExpect(status().isForbidden());
        for (String change : new String[] {"rename", "move", "merge", "close"}) {
            web.perform(get("/bodies/" + id("530102000000") + "/" + change).with(signedIn.as("sysadmin")))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void renamingNeedsNamesAndAReason() throws Exception {
        String url = "/bodies/" + id("530102000000") + "/rename";
        web.perform(post(url)
                        .param("version", "0")
                        .param("areaName", " ")
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请填写此栏")));
    }

    @Test
    void aRenamedBodyShowsItsFormerName() throws Exception {
        BodyRow body = bodies.byCode("530102000000").orElseThrow();
        web.perform(post("/bodies/" + body.id() + "/rename")
                        .param("version", version(body.id()))
                        .param("areaName", "春城区")
                        .param("name", "春城区人民代表大会常务委员会")
                        .param("shortName", "春城区人大")
                        .param("since", "2026-11-01")
                        .param("reason", "国函〔2026〕1号")
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andExpect(redirectedUrl("/bodies/" + body.id()));
        web.perform(get("/bodies/" + body.id()).with(signedIn.as("sysadmin")))
                .andExpect(content().string(containsString("五华区人民代表大会常务委员会")))
                .andExpect(content().string(containsString("国函〔2026〕1号")));
        assertThat(bodies.byCode("530102001000").orElseThrow().name()).isEqualTo("春城区人大常委会华山街道工作委员会");
    }

    @Test
    void aBodyKeepsItsOwnOrgansAndMeetingsAndNoOthers() throws Exception {
        long own = id("530102000000");
        web.perform(post("/bodies/" + own + "/organs")
                        .param("version", "0")
                        .param("name", "信访办公室")
                        .param("function", "OFFICE")
                        .param("validFrom", "2026-01-01")
                        .with(csrf())
                        .with(signedIn.as("530102-clerk")))
                .andExpect(redirectedUrl("/bodies/" + own));
        web.perform(post("/bodies/" + own + "/meetings")
                        .param("version", "0")
                        .param("kind", "STANDING_COMMITTEE")
                        .param("termNumber", "17")
                        .param("number", "99")
                        .param("startsOn", "2026-12-20")
                        .param("endsOn", "2026-12-19")
                        .with(csrf())
                        .with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("结束日期不能早于开始日期")));
        web.perform(get("/bodies/" + id("530103000000") + "/organs/new").with(signedIn.as("530102-clerk")))
                .andExpect(status().isForbidden());
        for (String part : new String[] {"organs", "terms", "meetings"}) {
            web.perform(get("/bodies/" + own + "/" + part + "/new").with(signedIn.as("530102-clerk")))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void importIsCheckedBeforeItIsDone() throws Exception {
        byte[] wrong = "code,name,level,kind,parent_code\n12,x,PROVINCE,PROVINCE,\n".getBytes();
        web.perform(multipart("/admin/import/check")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", wrong))
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("代码“12”不对")));
        byte[] right = "code,name,level,kind,parent_code\n990000000000,甲省,PROVINCE,PROVINCE,\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String page = web.perform(multipart("/admin/import/check")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", right))
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(bodies.byCode("990000000000")).isEmpty();
        String packed = page.replaceAll("(?s).*name=\"packed\" value=\"([^\"]*)\".*", "$1");
        web.perform(post("/admin/import")
                        .param("packed", packed)
                        .param("filename", "a.csv")
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andExpect(status().isOk());
        assertThat(bodies.byCode("990000000000")).isPresent();
    }

    @Test
    void listsWhatAnImportLeavesToAPerson() throws Exception {
        String csv =
                """
                code,name,level,kind,parent_code
                530000000000,云南省,PROVINCE,PROVINCE,
                530100000000,昆明市,PREFECTURE,CITY,530000000000
                530300000000,曲靖市,PREFECTURE,CITY,530000000000
                530102000000,五华区,COUNTY,DISTRICT,530300000000
                """;
        String page = web.perform(multipart("/admin/import/check")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes("UTF-8")))
                        .with(csrf())
                        .with(signedIn.as("sysadmin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("系统中：昆明市；文件中：曲靖市", "/bodies/" + id("530102000000") + "/move")
                .contains("/bodies/" + id("530400000000") + "/close", "/bodies/" + id("530400000000") + "/merge");
        web.perform(get("/bodies/" + id("530102000000") + "/move")
                        .param("target", String.valueOf(id("530300000000")))
                        .with(signedIn.as("sysadmin")))
                .andExpect(content().string(containsString("曲靖市人大")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organs", "terms", "meetings", "rename", "move", "merge", "close"})
    void showsAFormAgainWhateverWasSent(String form) throws Exception {
        String url = "/bodies/" + id("530102000000") + "/" + form;
        for (String value : new String[] {"", "nonsense", "2026-13-40", "-7"}) {
            MockHttpServletRequestBuilder request = post(url);
            for (String field : new String[] {
                "version", "name", "function", "validFrom", "number", "startsOn", "endsOn", "kind", "since", "target"
            }) {
                request.param(field, value);
            }
            web.perform(request.param("reason", "我的依据")
                            .param("note", "我的说明")
                            .with(csrf())
                            .with(signedIn.as("sysadmin")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("error-title")));
        }
    }

    @Test
    void asksForTheFileAgain() throws Exception {
        web.perform(multipart("/admin/import/check").with(csrf()).with(signedIn.as("sysadmin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择要导入的文件")));
        web.perform(post("/admin/import").param("packed", "torn").with(csrf()).with(signedIn.as("sysadmin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择要导入的文件")));
    }

    @Test
    void keepsBothVersionsOfAStaleRenaming() throws Exception {
        long body = id("530102000000");
        String stale = version(body);
        MockHttpServletRequestBuilder[] both = {rename(body, stale, "春城区"), rename(body, stale, "翠湖区")};
        web.perform(both[0]).andExpect(redirectedUrl("/bodies/" + body));
        String page = web.perform(both[1]).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("<dd>春城区</dd>", "云南省 / 昆明市 / 春城区", "value=\"翠湖区\"");
        web.perform(rename(body, page.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1"), "翠湖区"))
                .andExpect(redirectedUrl("/bodies/" + body));
    }

    private MockHttpServletRequestBuilder rename(long body, String version, String area) {
        return post("/bodies/" + body + "/rename")
                .param("version", version)
                .param("areaName", area)
                .param("name", area + "人大常委会")
                .param("shortName", area + "人大")
                .param("since", "2026-11-01")
                .param("reason", "国函〔2026〕1号")
                .with(csrf())
                .with(signedIn.as("sysadmin"));
    }

    @Test
    void aPageTakesAsManyStatementsForManyRowsAsForFew() throws Exception {
        assertThat(statements("/bodies", "53-clerk")).isEqualTo(statements("/bodies", "530102002-clerk"));
        String few = "/bodies/" + id("530102002000");
        String many = "/bodies/" + id("530000000000");
        assertThat(statements(many, "53-clerk"))
                .isEqualTo(statements(few, "53-clerk"))
                .isLessThanOrEqualTo(12);
    }

    /** Counted from what JDBC logs. */
    private long statements(String url, String username) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        RequestPostProcessor user = signedIn.as(username);
        ch.qos.logback.classic.Level before = log.getLevel();
        events.start();
        log.addAppender(events);
        log.setLevel(ch.qos.logback.classic.Level.DEBUG);
        try {
            web.perform(get(url).with(user)).andExpect(status().isOk());
        } finally {
            log.setLevel(before);
            log.detachAppender(events);
        }
        long count = events.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(count).isPositive();
        return count;
    }

    private long id(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private String version(long id) {
        return jdbc.sql("select version from body where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
