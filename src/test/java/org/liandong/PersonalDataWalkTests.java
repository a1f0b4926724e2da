package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One visit full of a citizen's data, every reader without part, every page and export: nothing of it is seen. */
@PortalTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataWalkTests {

    private static final String OWNER = "530102-clerk";
    private static final String OTHER_SIDE = "530103-clerk";
    private static final List<String> STRANGERS =
            List.of("5304-clerk", "530125201-clerk", "53-sg", "5301-clerk", "auditor");

    private static final String NAME = "欧阳春晓";
    private static final String NAMED_IN_TEXT = "赵铁柱";
    private static final String PHONE = "13987654321";
    private static final String WIDE_PHONE = "１３９８７６５４３２１";
    private static final String IDENTITY = "530102198001011236";
    private static final String LANDLINE = "65312345";
    private static final List<String> SECRETS =
            List.of(NAME, NAMED_IN_TEXT, PHONE, WIDE_PHONE, "8765 4321", IDENTITY, LANDLINE);

    private static final Pattern ENTITY = Pattern.compile("&#x(\\p{XDigit}+);");

    private static final String TOLD =
            "村民赵铁柱反映：欧阳春晓家的低保没有补发，电话１３９８７６５４３２１，也可打+86 139 8765 4321或0871-65312345，证号530102198001011236";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @TempDir
    Path folder;

    private long id;
    private String visit;
    private String evidence;

    @BeforeEach
    void plant() throws Exception {
        visit = driver.send(
                        OWNER,
                        multipart("/visits")
                                .file(new MockMultipartFile(
                                        "files",
                                        NAME + PHONE + ".txt",
                                        "text/plain",
                                        TOLD.getBytes(StandardCharsets.UTF_8)))
                                .param(
                                        "visitedOn",
                                        LocalDate.now(PortalTest.ZONE).toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(driver.body("530103000000")))
                                .param("ourPeople", "副主任周正义")
                                .param("theirPeople", NAME + "（" + PHONE + "）")
                                .param("place", NAME + "家")
                                .param("theme", "走访" + NAME + PHONE)
                                .param("said", TOLD)
                                .param("clerkView", "回复" + NAME + "，" + TOLD)
                                .param("points[0].text", TOLD)
                                .param("points[0].category", "LIVELIHOOD")
                                .param("points[0].passedTo", "民政局" + PHONE)
                                .param("points[0].dueOn", "2026-01-02")
                                .param("reach", "EVERYBODY"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        id = driver.id(visit);
        driver.send(OTHER_SIDE, post(visit + "/confirm").param("comment", TOLD));
        driver.send(OWNER, post(visit + "/points/" + pointId() + "/answer").param("result", TOLD));
        String matter = driver.issuedFor("law_inspection", "530102000000");
        entities.flush();
        evidence = driver.accepted(matter, "530102000000", OWNER) + "/evidence";
        driver.send(OWNER, post(evidence + "/visits").param("visit", String.valueOf(id)));
        entities.flush();
    }

    @Test
    void nobodyWithoutPartSeesItOnAnyPageOrExportOrInTheLog(CapturedOutput log) throws Exception {
        assertThat(secrets(response(OWNER, visit))).as("the page of its owner").containsAll(SECRETS);
        assertThat(secrets(response(OTHER_SIDE, visit)))
                .as("the page of the other side")
                .containsAll(SECRETS);
        assertThat(text(response("5304-clerk", visit))).contains("欧**");
        assertThat(text(response("53-sg", evidence))).contains(visit);
        SoftAssertions soft = new SoftAssertions();
        for (String url : pages()) {
            for (String reader : STRANGERS) {
                soft.assertThat(secrets(response(reader, url)))
                        .as("%s at %s", reader, url)
                        .isEmpty();
            }
        }
        soft.assertThat(SECRETS.stream().filter(log.getAll()::contains))
                .as("log")
                .isEmpty();
        soft.assertAll();
    }

    @Test
    void listsAndExportsHideItEvenFromItsOwner() throws Exception {
        SoftAssertions soft = new SoftAssertions();
        for (String url : List.of(
                "/",
                "/visits",
                "/visits.xlsx",
                "/liaison/points",
                "/liaison/points?state=all",
                "/dashboard",
                evidence)) {
            soft.assertThat(secrets(response(OWNER, url))).as(url).isEmpty();
        }
        assertThat(text(response(OWNER, "/visits.xlsx"))).contains("欧**");
        soft.assertAll();
    }

    @Test
    void whatIsHiddenIsNotFoundBySearching() throws Exception {
        for (String query : List.of(
                "words=" + NAME, "words=春晓", "words=" + PHONE, "words=9876", "words=" + IDENTITY, "person=" + NAME)) {
            assertThat(text(response("5304-clerk", "/visits?" + query)))
                    .as(query)
                    .doesNotContain(visit + "\"");
            assertThat(text(response(OWNER, "/visits?" + query))).as(query).contains(visit + "\"");
        }
        assertThat(text(response("5304-clerk", "/visits?words=低保没有补发"))).contains(visit + "\"");
    }

    @Test
    void theLogOfWhoOpenedItHoldsNoneOfIt() throws Exception {
        mvc.perform(post(visit + "/reveal")
                        .param("reason", "给" + NAME + "回电，" + PHONE)
                        .with(csrf())
                        .with(signedIn.as("5304-clerk")))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")));
        long file = jdbc.sql("select id from attachment where subject = 'visit' and subject_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        response("5304-clerk", "/files/" + file);
        response(OWNER, "/files/" + file);
        response(OTHER_SIDE, "/files/" + file);
        assertThat(jdbc.sql(
                                "select username || ' ' || action || ' ' || reason from audit_entry"
                                        + " where subject_id = :id and action in ('visit.reveal', 'visit.file') order by at, id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("5304-clerk visit.reveal 给欧**回电，139****4321", "5304-clerk visit.file ");
        for (String secret : SECRETS) {
            assertThat(jdbc.sql("select count(*) from audit_entry e where at > now() - interval '1 hour'"
                                    + " and position(:secret in cast(e as text)) > 0")
                            .param("secret", secret)
                            .query(Integer.class)
                            .single())
                    .as(secret)
                    .isZero();
        }
    }

    private long pointId() {
        return jdbc.sql("select id from point where visit_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Every page without an id of its own, and those that show the visit. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>(List.of(
                visit,
                evidence,
                evidence.replace("/evidence", ""),
                "/liaison/points?state=all",
                "/liaison/points?state=answered",
                "/liaison/points/" + pointId(),
                "/visits?words=低保",
                "/visits?body=" + driver.body("530102000000"),
                "/visits.xlsx?body=" + driver.body("530102000000"),
                "/admin/audit?subject=visit"));
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .forEach(pages::add);
        return pages;
    }

    private MockHttpServletResponse response(String reader, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(reader))).andReturn().getResponse();
    }

    private List<String> secrets(MockHttpServletResponse response) throws IOException {
        String text = text(response)
                + Stream.ofNullable(response.getRedirectedUrl()).findFirst().orElse("")
                + response.getHeaderNames().stream().map(response::getHeader).toList();
        return SECRETS.stream().filter(text::contains).toList();
    }

    /** What is written, also inside a packed file. */
    private String text(MockHttpServletResponse response) throws IOException {
        byte[] bytes = response.getContentAsByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        Path packed = Files.write(folder.resolve("packed.zip"), bytes);
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(entry.getName())
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return ENTITY.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }
}
