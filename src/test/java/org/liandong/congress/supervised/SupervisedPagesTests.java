package org.liandong.congress.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class SupervisedPagesTests {

    private static final String COUNTY = "530102-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    SupervisedLookup lists;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeThemAway() {
        jdbc.sql("delete from supervised_organ").update();
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void everyKindOfBodyHasItsUsualOrgansEachOnce(BodyKind kind) {
        List<String> names = UsualOrgans.of(kind).values().stream()
                .map(UsualOrgans.Usual::name)
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_COMMITTEE, 教育厅, 高级人民法院",
        "PREFECTURAL_COMMITTEE, 教育局, 中级人民法院",
        "COUNTY_COMMITTEE, 发展和改革局, 人民法院"
    })
    void namesOrgansAsTheirLevelDoes(BodyKind kind, String department, String court) {
        assertThat(UsualOrgans.has(kind, department)).isTrue();
        assertThat(UsualOrgans.has(kind, court)).isTrue();
        assertThat(branches(kind)).containsExactlyInAnyOrder(Branch.values());
    }

    @Test
    void aTownshipSupervisesItsGovernmentAlone() {
        assertThat(branches(BodyKind.TOWNSHIP_CONGRESS)).containsExactly(Branch.GOVERNMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "530102000000, 生态环境厅, PROVINCE",
        "530102000000, 云南省教育厅, PROVINCE",
        "530102000000, 省发展和改革委员会, PROVINCE",
        "530102000000, 昆明市教育局, PREFECTURE",
        "530102000000, 市公安局, PREFECTURE",
        "530102000000, 中级人民法院, PREFECTURE",
        "530125000000, 镇人民政府, TOWNSHIP",
        "530000000000, 昆明市财政局, PREFECTURE",
        "530000000000, 县财政局, COUNTY",
        "530100000000, 五华区人民政府, COUNTY",
        "530100000000, 昆明市五华区人民政府, COUNTY",
        "530100000000, 教育厅, PROVINCE",
        "530102000000, 市场监督管理局, ",
        "530102000000, 教育局, ",
        "530102000000, 五华区教育局, ",
        "530102000000, 昆明市五华区教育局, ",
        "530102000000, 华山街道办事处, ",
        "530102000000, 区财政局, ",
        "530100000000, 市财政局, ",
        "530100000000, 滇池管理局, ",
        "530100000000, 人民政府办公厅, ",
        "530181000000, 市财政局, "
    })
    void knowsTheLevelThatANameSpeaksOf(String code, String name, Level level) {
        BodyRow body = bodies.byCode(code).orElseThrow();
        assertThat(lists.elsewhere(body.reader(), name).orElse(null)).isEqualTo(level);
    }

    @Test
    void addsRenamesStrikesAndRestoresForOneBodyAlone() throws Exception {
        done(post(url()).param("name", "滇池风景区管理局").param("branch", "GOVERNMENT"));
        done(post(url() + "/education/rename").param("version", "-1").param("name", "教育体育局"));
        done(post(url() + "/statistics/strike").param("version", "-1"));
        assertThat(names(body())).contains("滇池风景区管理局", "教育体育局").doesNotContain("教育局", "统计局");
        assertThat(page(COUNTY, url())).contains("通常名称：教育局", "本机关增加", "没有设置");
        BodyRow neighbour = bodies.byCode("530103000000").orElseThrow();
        assertThat(names(neighbour)).contains("教育局", "统计局").doesNotContain("滇池风景区管理局");
        done(post(url() + "/statistics/restore").param("version", "0"));
        done(post(url() + "/education/rename").param("version", "0").param("name", "教育局"));
        assertThat(names(body())).contains("教育局", "统计局");
        assertThat(jdbc.sql("select count(*) from audit_entry where action like 'supervised.%' and body_id = :body")
                        .param("body", body().id())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "生态环境厅, GOVERNMENT, 是省级的机关",
        "昆明市教育局, GOVERNMENT, 是市州级的机关",
        "教育局, GOVERNMENT, 名录里已有",
        "'甲局、乙局', GOVERNMENT, 一次写一个",
        "'', GOVERNMENT, 一次写一个",
        "滇池风景区管理局, WHAT, 请选择类别"
    })
    void refusesBesideTheFieldAndKeepsWhatWasTyped(String name, String branch, String reason) throws Exception {
        String page = again(post(url()).param("name", name).param("branch", branch));
        assertThat(page).contains("id=\"refused-field\"", reason, "value=\"" + name + "\"");
        assertThat(names(body())).doesNotContain("滇池风景区管理局", "生态环境厅");
    }

    @Test
    void tellsWhoeverIsOvertaken() throws Exception {
        done(post(url() + "/education/rename").param("version", "-1").param("name", "教育体育局"));
        assertThat(again(
                        post(url() + "/education/rename").param("version", "-1").param("name", "教育和体育局")))
                .contains("别人已经改过", "教育和体育局");
        assertThat(again(post(url() + "/education/strike").param("version", "7")))
                .contains("别人已经改过");
        assertThat(again(post(url() + "/finance/strike").param("version", "7"))).contains("别人已经改过");
        assertThat(names(body())).contains("教育体育局", "财政局");
    }

    @Test
    void letsOnlyTheBodyItselfKeepItsList() throws Exception {
        for (String other : new String[] {"530103-clerk", "5301-clerk", "53-clerk", "53-sg", "sysadmin"}) {
            mvc.perform(post(url()).with(signedIn.as(other)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(page("530103-clerk", url())).doesNotContain("/rename");
        assertThat(page("530102-leader", url())).contains("/rename");
        send(post(url() + "/nonsense/strike")).andExpect(status().isNotFound());
        send(post(url() + "/999999999/rename").param("name", "某某局")).andExpect(status().isNotFound());
    }

    @Test
    void picksByNameAndInitialsTheNearestFirst() throws Exception {
        String page = page(COUNTY, "/bodies/supervised/options?supervisedSearch=scjd");
        assertThat(page).contains("name=\"supervised\" value=\"市场监督管理局\"").doesNotContain("教育局", "articles");
        assertThat(page(COUNTY, "/bodies/supervised/options?supervisedSearch=人民"))
                .containsSubsequence("人民政府", "人民法院");
        assertThat(page(COUNTY, "/bodies/supervised/options")).contains("财政局", "监察委员会");
        assertThat(page(COUNTY, "/bodies/supervised/options?supervisedSearch=%25<script>"))
                .doesNotContain("<script>", "财政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教育局", " 五华区教育局 ", "昆明市五华区教育局", "云南省昆明市五华区教育局"})
    void knowsTheListedNameWithOrWithoutTheArea(String typed) {
        BodyRow body = body();
        assertThat(SupervisedLookup.listed(lists.of(body.id(), body.kind()), body, typed))
                .hasValue("教育局");
    }

    @Test
    void readsTheListByTwoStatements() throws Exception {
        String url = url();
        page(COUNTY, url);
        assertThat(Statements.during(() -> page(COUNTY, url)))
                .isEqualTo(Statements.during(() -> page(COUNTY, "/law/guards")) + 2);
    }

    private static Set<Branch> branches(BodyKind kind) {
        return UsualOrgans.of(kind).values().stream()
                .map(UsualOrgans.Usual::branch)
                .collect(Collectors.toSet());
    }

    private List<String> names(BodyRow body) {
        return lists.of(body.id(), body.kind()).stream()
                .map(SupervisedLine::name)
                .toList();
    }

    private BodyRow body() {
        return bodies.byCode("530102000000").orElseThrow();
    }

    private String url() {
        return "/bodies/" + body().id() + "/supervised";
    }

    private void done(MockHttpServletRequestBuilder request) throws Exception {
        ResultActions sent = send(request);
        assertThat(sent.andReturn().getFlashMap().get("notice")).isNotNull();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(COUNTY)).with(csrf()));
    }

    private String again(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(Redirected.from(send(request)).with(signedIn.as(COUNTY)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String username, String url) throws Exception {
        return mvc.perform(get(java.net.URI.create(url.replace("<", "%3C").replace(">", "%3E")))
                        .with(signedIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
