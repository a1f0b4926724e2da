package org.liandong;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.ServletException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every page: who may, who may not, and that an unseen record answers exactly as a missing one. */
@PortalTest
class AccessWalkTests {

    private static final String MISSING = "999999999";
    private static final Set<String> CLERKS = Set.of("530102-clerk", "530125201-clerk");
    private static final Set<String> BUSINESS = Set.of("530102-clerk", "530125201-clerk", "530102-leader", "53-sg");
    private static final Set<String> ALL =
            Set.of("530102-clerk", "530125201-clerk", "530102-leader", "53-sg", "sysadmin", "secadmin", "auditor");
    private static final Set<String> KEEPERS = Set.of("530102-leader", "53-sg", "sysadmin");
    private static final Set<String> OF_THE_BODY = Set.of("530102-clerk", "530102-leader", "sysadmin");
    private static final Set<String> SYSTEM = Set.of("sysadmin");
    private static final Set<String> SECURITY = Set.of("secadmin");
    private static final Set<String> AUDIT = Set.of("auditor");

    /** Pages without a sign-in. */
    private static final Set<String> PUBLIC = Set.of("/login", "/setup", "/error", "/offline", "/sw.js");

    /** Who may open what; a page that is not here fails the test. {@code {body}} stands for 530102. */
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            entry("/", ALL),
            entry("/admin/accounts", KEEPERS),
            entry("/admin/accounts/import", KEEPERS),
            entry("/admin/accounts/import/template", KEEPERS),
            entry("/admin/accounts/new", KEEPERS),
            entry("/admin/accounts/{id}", KEEPERS),
            entry("/admin/audit", AUDIT),
            entry("/admin/audit/export", AUDIT),
            entry("/admin/figures", AUDIT),
            entry("/admin/import", SYSTEM),
            entry("/admin/law-settings", SECURITY),
            entry("/admin/law-settings/{key}", SECURITY),
            entry("/admin/security", SECURITY),
            entry("/bodies", ALL),
            entry("/bodies/counterparts", ALL),
            entry("/bodies/options", ALL),
            entry("/bodies/{body}/meetings/new", OF_THE_BODY),
            entry("/bodies/{body}/meetings/{part}/edit", OF_THE_BODY),
            entry("/bodies/{body}/organs/new", OF_THE_BODY),
            entry("/bodies/{body}/organs/{part}/edit", OF_THE_BODY),
            entry("/bodies/supervised/options", BUSINESS),
            entry("/bodies/{body}/supervised", ALL),
            entry("/bodies/{body}/terms/new", OF_THE_BODY),
            entry("/bodies/{body}/terms/{part}/edit", OF_THE_BODY),
            entry("/bodies/{body}/{change:rename|move|merge|close}", SYSTEM),
            entry("/bodies/{id}", ALL),
            entry("/bodies/{id}/children", ALL),
            entry("/coverage", BUSINESS),
            entry("/dashboard", BUSINESS),
            entry("/docking", BUSINESS),
            entry("/docking/new", BUSINESS),
            entry("/docking/{id}", BUSINESS),
            entry("/docking/{id}/answers", BUSINESS),
            entry("/docking/{id}/edit", BUSINESS),
            entry("/docking/{id}/minutes.docx", BUSINESS),
            entry("/docking/{id}/proposals", BUSINESS),
            entry("/docking/{id}/proposals/{proposal}", BUSINESS),
            entry("/escalations", BUSINESS),
            entry("/escalations/{id}", BUSINESS),
            entry("/escalations/{id}/edit", BUSINESS),
            entry("/findings", BUSINESS),
            entry("/files/{id}", BUSINESS),
            entry("/law", ALL),
            entry("/law/guards", ALL),
            entry("/law/local", ALL),
            entry("/law/{code}", ALL),
            entry("/ledger", BUSINESS),
            entry("/ledger.xlsx", BUSINESS),
            entry("/ledger/{id}", BUSINESS),
            entry("/liaison/duties", BUSINESS),
            entry("/liaison/duties/new", CLERKS),
            entry("/liaison/duties/word", BUSINESS),
            entry("/liaison/duties/{id}/edit", CLERKS),
            entry("/liaison/invitations", BUSINESS),
            entry("/liaison/invitations/new", CLERKS),
            entry("/liaison/invitations/{id}", BUSINESS),
            entry("/liaison/invitations/{id}/calendar", BUSINESS),
            entry("/liaison/invitations/{id}/edit", CLERKS),
            entry("/liaison/personal-data", BUSINESS),
            entry("/liaison/personal-data/retention", BUSINESS),
            entry("/liaison/personal-data/views", Set.of("530102-leader", "53-sg", "auditor")),
            entry("/liaison/personal-data/views.xlsx", Set.of("530102-leader", "53-sg", "auditor")),
            entry("/liaison/points", BUSINESS),
            entry("/liaison/points/{id}", BUSINESS),
            entry("/liaison/points/{id}/pass", CLERKS),
            entry("/liaison/sheet", CLERKS),
            entry("/liaison/sheet/template", CLERKS),
            entry("/liaison/sheet/visits", CLERKS),
            entry("/liaison/sheet/{id}", CLERKS),
            entry("/liaison/sheet/{id}/problems", CLERKS),
            entry("/matters", BUSINESS),
            entry("/matters/new", CLERKS),
            entry("/matters/tasks", BUSINESS),
            entry("/matters/{id}", BUSINESS),
            entry("/matters/{id}/edit", CLERKS),
            entry("/matters/{id}/join", BUSINESS),
            entry("/matters/{id}/letter", BUSINESS),
            entry("/matters/{id}/letter/edit", CLERKS),
            entry("/matters/{id}/milestones", BUSINESS),
            entry("/matters/{id}/requirements", BUSINESS),
            entry("/matters/{id}/material", BUSINESS),
            entry("/matters/{id}/sync", BUSINESS),
            entry("/matters/{matterId}/evidence", BUSINESS),
            entry("/matters/{matterId}/evidence/entries/{entry}", BUSINESS),
            entry("/matters/{matterId}/group", BUSINESS),
            entry("/matters/{matterId}/steps", BUSINESS),
            entry("/matters/{matterId}/steps/{position}", BUSINESS),
            entry("/matters/{matterId}/tasks/{id}", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/evidence", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/evidence/entries/{entry}", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/group", BUSINESS),
            entry("/matters/{matterId}/opinions", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/opinions", BUSINESS),
            entry("/matters/{matterId}/escalation", BUSINESS),
            entry("/matters/{matterId}/escalation/{code}/new", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/escalation", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/escalation/{code}/new", BUSINESS),
            entry("/matters/{matterId}/papers", BUSINESS),
            entry("/matters/{matterId}/papers/new", BUSINESS),
            entry("/matters/{matterId}/papers/{id}", BUSINESS),
            entry("/matters/{matterId}/papers/{id}/edit", BUSINESS),
            entry("/matters/{matterId}/papers/{id}/print", BUSINESS),
            entry("/matters/{matterId}/papers/{id}/word", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers/new", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers/{id}", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers/{id}/edit", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers/{id}/print", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/papers/{id}/word", BUSINESS),
            entry("/papers/templates", BUSINESS),
            entry("/papers/templates/{kind}", BUSINESS),
            entry("/matters/{matterId}/publication", BUSINESS),
            entry("/matters/{matterId}/publication/{id}", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/publication", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/publication/{id}", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/steps", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/steps/{position}", BUSINESS),
            entry("/matters/{matterId}/problems", BUSINESS),
            entry("/matters/{matterId}/problems/import", CLERKS),
            entry("/matters/{matterId}/problems/import/table", CLERKS),
            entry("/matters/{matterId}/problems/new", CLERKS),
            entry("/matters/{matterId}/tasks/{taskId}/problems", BUSINESS),
            entry("/matters/{matterId}/tasks/{taskId}/problems/import", CLERKS),
            entry("/matters/{matterId}/tasks/{taskId}/problems/import/table", CLERKS),
            entry("/matters/{matterId}/tasks/{taskId}/problems/new", CLERKS),
            entry("/me/password", ALL),
            entry("/me/posts", ALL),
            entry("/me/sessions", ALL),
            entry("/offline/picks", CLERKS),
            entry("/offline/session", CLERKS),
            entry("/opinions", BUSINESS),
            entry("/opinions.xlsx", BUSINESS),
            entry("/opinions/import", CLERKS),
            entry("/opinions/import/template", CLERKS),
            entry("/opinions/new", CLERKS),
            entry("/opinions/{id}", BUSINESS),
            entry("/opinions/{id}/close", BUSINESS),
            entry("/opinions/{id}/decide", BUSINESS),
            entry("/opinions/{id}/edit", CLERKS),
            entry("/opinions/{id}/hand-over", BUSINESS),
            entry("/opinions/{id}/items/new", CLERKS),
            entry("/opinions/{id}/items/{item}", BUSINESS),
            entry("/opinions/{id}/items/{item}/edit", CLERKS),
            entry("/opinions/{id}/items/{item}/lines", BUSINESS),
            entry("/opinions/{id}/report", BUSINESS),
            entry("/opinions/{id}/vote", BUSINESS),
            entry("/plans", BUSINESS),
            entry("/plans/board", BUSINESS),
            entry("/plans/board/statutes", BUSINESS),
            entry("/plans/board/supervised", BUSINESS),
            entry("/plans/common-points", BUSINESS),
            entry("/plans/items/{id}", BUSINESS),
            entry("/plans/new", CLERKS),
            entry("/plans/published", BUSINESS),
            entry("/plans/{id}", BUSINESS),
            entry("/plans/{id}.xlsx", BUSINESS),
            entry("/plans/{id}/edit", CLERKS),
            entry("/plans/{id}/revisions/{number}", BUSINESS),
            entry("/plans/{id}/revisions/compare", BUSINESS),
            entry("/plans/{id}/word", BUSINESS),
            entry("/plans/{planId}/import", CLERKS),
            entry("/plans/{planId}/import/template", CLERKS),
            entry("/plans/{planId}/items/new", CLERKS),
            entry("/plans/{planId}/items/{itemId}/edit", CLERKS),
            entry("/problems/{id}", BUSINESS),
            entry("/problems/{id}/edit", CLERKS),
            entry("/problems/{id}/findings/new", CLERKS),
            entry("/problems/{id}/line", BUSINESS),
            entry("/statutes", ALL),
            entry("/statutes/new", CLERKS),
            entry("/statutes/options", ALL),
            entry("/statutes/{id}", ALL),
            entry("/statutes/{id}/edit", CLERKS),
            entry("/visits", BUSINESS),
            entry("/visits.xlsx", BUSINESS),
            entry("/visits/new", CLERKS),
            entry("/visits/offline", CLERKS),
            entry("/visits/{id}", BUSINESS),
            entry("/visits/{id}/links", CLERKS),
            entry("/visits/{id}/edit", CLERKS));

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageSaysWhoMayOpenIt() {
        Set<String> unknown = new TreeSet<>(patterns(RequestMethod.GET));
        unknown.removeAll(MAY.keySet());
        unknown.removeAll(PUBLIC);
        assertThat(unknown).as("pages without an expectation in this test").isEmpty();
    }

    @Test
    void everyHandlerSaysWhatItNeeds() {
        List<String> bare = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> !PUBLIC.containsAll(mapping.getKey().getPatternValues()))
                .filter(mapping -> !guarded(mapping.getValue()))
                .map(mapping -> mapping.getKey() + " " + mapping.getValue())
                .toList();
        assertThat(bare).as("handlers without @PreAuthorize").isEmpty();
    }

    @Test
    void everyRoleAtEveryPage() throws Exception {
        SoftAssertions soft = new SoftAssertions();
        for (String pattern : patterns(RequestMethod.GET)) {
            Set<String> may = MAY.getOrDefault(pattern, Set.of());
            if (PUBLIC.contains(pattern)) {
                continue;
            }
            String url = url(pattern);
            for (String username :
                    ALL.stream().sorted(Comparator.naturalOrder()).toList()) {
                int status = status(get(url).with(signedIn.as(username)));
                if (!may.contains(username)) {
                    soft.assertThat(status).as("%s at %s", username, url).isEqualTo(403);
                } else if (url.contains(MISSING)) {
                    soft.assertThat(status).as("%s at %s", username, url).isEqualTo(404);
                } else {
                    soft.assertThat(status).as("%s at %s", username, url).isIn(200, 302, 303);
                }
            }
            MockHttpServletResponse nobody = mvc.perform(get(url)).andReturn().getResponse();
            soft.assertThat(nobody.getRedirectedUrl()).as("nobody at %s", url).isEqualTo("/login");
        }
        soft.assertAll();
    }

    @Test
    void officersChangeNoBusinessDataAndNobodyElseWhatIsTheirs() throws Exception {
        SoftAssertions soft = new SoftAssertions();
        for (String pattern : patterns(RequestMethod.POST)) {
            boolean administration = pattern.startsWith("/admin/") || pattern.startsWith("/bodies/");
            if (PUBLIC.contains(pattern) || pattern.startsWith("/me/")) {
                continue;
            }
            List<String> refused =
                    administration ? List.of("auditor", "530125201-clerk") : List.of("sysadmin", "secadmin", "auditor");
            for (String username : refused) {
                int status = status(
                        multipart(url(pattern)).with(signedIn.as(username)).with(csrf()));
                soft.assertThat(status).as("%s posts to %s", username, pattern).isIn(400, 403);
            }
        }
        soft.assertAll();
    }

    /** A record of another county that is for nobody else; the sample data has some of each. */
    @ParameterizedTest
    @CsvSource({
        "annual_plan, /plans/",
        "joint_matter, /matters/",
        "visit, /visits/",
        "invitation, /liaison/invitations/"
    })
    void anUnseenRecordAnswersAsAMissingOne(String table, String url) throws Exception {
        List<Long> own = jdbc.sql("select id from " + table
                        + " where audience = 'OWN' and owner_path not like '530000.530100.530102.%' limit 3")
                .query(Long.class)
                .list();
        for (long id : own) {
            assertSameAsMissing(url, id, "530102-clerk");
        }
    }

    @Test
    void anAccountElsewhereAnswersAsAMissingOne() throws Exception {
        long elsewhere = jdbc.sql("select id from account where username = '530103-clerk'")
                .query(Long.class)
                .single();
        assertSameAsMissing("/admin/accounts/", elsewhere, "530102-leader");
    }

    private void assertSameAsMissing(String url, long id, String username) throws Exception {
        MockHttpServletResponse unseen = mvc.perform(get(url + id).with(signedIn.as(username)))
                .andReturn()
                .getResponse();
        MockHttpServletResponse missing = mvc.perform(get(url + MISSING).with(signedIn.as(username)))
                .andReturn()
                .getResponse();
        assertThat(unseen.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
        assertThat(unseen.getContentAsString()).isEqualTo(missing.getContentAsString());
        assertThat(unseen.getHeaderNames()).isEqualTo(missing.getHeaderNames());
    }

    /** 500 where a page breaks, so that the walk goes on. */
    private int status(RequestBuilder request) throws Exception {
        try {
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (ServletException broken) {
            return 500;
        }
    }

    private Set<String> patterns(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(method))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean guarded(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .anyMatch(place -> AnnotatedElementUtils.hasAnnotation(place, PreAuthorize.class));
    }

    private String url(String pattern) {
        return pattern.replace("{body}", body())
                .replaceAll("\\{change:.*}", "rename")
                .replaceAll("\\{[^}]*}", MISSING);
    }

    private String body() {
        return jdbc.sql("select id from body where code = '530102000000'")
                .query(String.class)
                .single();
    }
}
