package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PortalTest
class LawPagesTests {

    private static final String MONTHS = "/admin/law-settings/handling-report-months";
    private static final String ENTRUST = "/admin/law-settings/prefectures-may-entrust";
    private static final String SOURCE = "某省实施监督法办法第三十八条";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    LawSettings settings;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeEntriesBack() {
        jdbc.sql("update law_setting set value = '', source = '', changed_by = null, changed_at = null, version = 0")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"530102-clerk", "530125201-clerk", "53-sg", "secadmin", "auditor"})
    void everybodyReadsTheMatrix(String username) throws Exception {
        String page = sees(username, "/law")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("class=\"pm ", -1)).hasSize(56 * 7 + 1);
        assertThat(page).contains("条文核实", "推断", "监督法34(1)").doesNotContain("??");
    }

    @Test
    void findsAPowerByAChineseWordForOneKindOfBody() throws Exception {
        sees("530102-clerk", "/law?q=委托&kind=county_sc")
                .andExpect(content()
                        .string(allOf(
                                containsString("/law/receive_commission"),
                                containsString("有条件"),
                                not(containsString("/law/final_accounts")))));
        sees("530102-clerk", "/law?q=没有这个词").andExpect(content().string(containsString("没有符合条件的职权")));
    }

    @Test
    void showsAPowerWithTheConditionsOfAllKindsAndItsSteps() throws Exception {
        sees("530102-clerk", "/law/special_work_report")
                .andExpect(content()
                        .string(allOf(
                                containsString("只能“安排代表听取和讨论”"),
                                containsString("常委会会议举行的20日前"),
                                containsString("监督法15(1)"),
                                containsString("本省规定，未设置"))));
        sees("530102-clerk", "/law/vertical_joint_inspection")
                .andExpect(content().string(containsString("推断")));
        sees("530102-clerk", "/law/presidium_recess").andExpect(content().string(containsString("地方组织法19(2)")));
        sees("530102-clerk", "/law/nonsense").andExpect(status().isNotFound());
    }

    @Test
    void listsTheGuards() throws Exception {
        String page = sees("530102-clerk", "/law/guards")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("UV01", "UV22", "阻止", "提示").doesNotContain("??");
    }

    @Test
    void hasARowForEachRuleOfTheProvince() {
        Set<String> rows = Set.copyOf(
                jdbc.sql("select key from law_setting").query(String.class).list());
        assertThat(rows)
                .isEqualTo(
                        ProvincialRule.all().stream().map(ProvincialRule::key).collect(Collectors.toSet()));
    }

    @Test
    void entersARuleWithItsSourceAndTellsTheAuditor() throws Exception {
        assertThat(settings.current().number(ProvincialRules.HANDLING_REPORT_MONTHS))
                .isEmpty();
        enter("secadmin", MONTHS, "3", SOURCE, 0).andExpect(redirectedUrl("/admin/law-settings"));
        assertThat(settings.current().number(ProvincialRules.HANDLING_REPORT_MONTHS))
                .hasValue(3);
        sees("530102-clerk", "/law/local")
                .andExpect(content().string(allOf(containsString("3 个月"), containsString(SOURCE))));
        sees("530102-clerk", "/law/special_work_report").andExpect(content().string(containsString(SOURCE)));
        sees("secadmin", "/admin/law-settings").andExpect(content().string(containsString(SOURCE)));
        assertThat(jdbc.sql(
                                "select username || ' ' || label || ' ' || from_state || ' ' || to_state || ' ' || reason from audit_entry"
                                        + " where action = 'law.setting.change' order by at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("secadmin 有关机关报告审议意见研究处理情况的期限  3 " + SOURCE);
        enter("secadmin", MONTHS, "", "", 1).andExpect(redirectedUrl("/admin/law-settings"));
        assertThat(settings.current().number(ProvincialRules.HANDLING_REPORT_MONTHS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, '', source", "13, x, value", "0, x, value", "three, x, value", "yes, x, value"})
    void refusesAnEntryWithoutASourceOrBeyondItsLimits(String value, String source, String field) throws Exception {
        enter("secadmin", MONTHS, value, source, 0)
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("lawSettingForm", field))
                .andExpect(content().string(containsString("value=\"" + value + "\"")));
        assertThat(settings.current().number(ProvincialRules.HANDLING_REPORT_MONTHS))
                .isEmpty();
    }

    @Test
    void theDatabaseKeepsNoRuleWithoutASource() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update law_setting set value = 'yes' where key = 'prefectures-may-entrust'")
                        .update());
    }

    @Test
    void showsBothVersionsWhenSomebodyElseWasFaster() throws Exception {
        enter("secadmin", MONTHS, "3", SOURCE, 0).andExpect(status().is3xxRedirection());
        enter("secadmin", MONTHS, "6", "另一出处", 0)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("3 个月"),
                                containsString(SOURCE),
                                containsString("value=\"6\""),
                                containsString("另一出处"))));
        assertThat(settings.current().number(ProvincialRules.HANDLING_REPORT_MONTHS))
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"530102-clerk", "530102-leader", "53-sg", "sysadmin", "auditor"})
    void onlyTheSecurityOfficerEntersRules(String username) throws Exception {
        sees(username, "/admin/law-settings").andExpect(status().isForbidden());
        enter(username, ENTRUST, "yes", SOURCE, 0).andExpect(status().isForbidden());
        assertThat(settings.current().permits(ProvincialRules.PREFECTURES_MAY_ENTRUST))
                .isFalse();
    }

    @Test
    void readsEverythingInFewStatements() throws Exception {
        int none = Statements.during(() -> sees("530102-clerk", "/law/guards"));
        assertThat(Statements.during(() -> sees("530102-clerk", "/law"))).isEqualTo(none);
        assertThat(Statements.during(() -> sees("530102-clerk", "/law/special_work_report")))
                .isEqualTo(none + 1);
        assertThat(Statements.during(settings::current)).isEqualTo(1);
    }

    private ResultActions sees(String username, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(username)));
    }

    private ResultActions enter(String username, String url, String value, String source, int version)
            throws Exception {
        return mvc.perform(post(url)
                .with(signedIn.as(username))
                .with(csrf())
                .param("value", value)
                .param("source", source)
                .param("version", String.valueOf(version)));
    }
}
