package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Follows the links of the portal and sends each form that it meets with input that no form would send: never a 500. */
@PortalTest
class HostileInputTests {

    private static final int PAGES = 50;
    private static final String MARK = "<script>alert(1)</script>";

    private static final List<String> HOSTILE =
            List.of("", "x", "99999999999999999999", "'\">" + MARK, "a\u0000b", "a".repeat(70_000));

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*\\bname=\"[^\"]+\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    /** A form as its page shows it. */
    private record Form(String url, boolean post, Map<String, Map<String, String>> fields) {

        static Form of(String page, MatchResult found) {
            Map<String, String> form = attributes(found.group(1));
            Map<String, Map<String, String>> fields = FIELD.matcher(found.group(2))
                    .results()
                    .map(field -> attributes(field.group()))
                    .collect(Collectors.toMap(
                            field -> field.getOrDefault("name", ""), field -> field, (a, b) -> a, LinkedHashMap::new));
            fields.remove("_csrf");
            return new Form(
                    URI.create(page).resolve(form.getOrDefault("action", "")).toString(),
                    "post".equals(form.get("method")),
                    fields);
        }

        private static Map<String, String> attributes(String tag) {
            return ATTRIBUTE
                    .matcher(tag)
                    .results()
                    .collect(Collectors.toMap(
                            each -> each.group(1), each -> HtmlUtils.htmlUnescape(each.group(2)), (a, b) -> a));
        }

        String shape() {
            return HostileInputTests.shape(url) + fields.keySet();
        }

        boolean hidden(String field) {
            return "hidden".equals(attribute(field, "type"));
        }

        boolean file(String field) {
            return "file".equals(attribute(field, "type"));
        }

        String value(String field) {
            return attribute(field, "value");
        }

        private String attribute(String field, String name) {
            return fields.getOrDefault(field, Map.of()).getOrDefault(name, "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"53-clerk", "530102-clerk", "sysadmin", "secadmin"})
    void answersNoFormWithABreakdown(String username) {
        List<String> broken = new ArrayList<>();
        int sent = 0;
        for (Form form : forms(username)) {
            for (String hostile : HOSTILE) {
                sent++;
                send(username, form, hostile, true, broken);
                if (form.fields().keySet().stream().anyMatch(form::hidden)) {
                    send(username, form, hostile, false, broken);
                }
            }
        }
        assertThat(sent).isPositive();
        assertThat(broken).isEmpty();
    }

    /** All forms on the pages that this reader comes to by links, one of each shape. */
    private List<Form> forms(String username) {
        Map<String, Form> forms = new LinkedHashMap<>();
        TreeSet<String> seen = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/me/sessions"));
        for (int pages = 0; pages < PAGES && !ahead.isEmpty(); ) {
            String url = ahead.remove();
            if (!seen.add(shape(url))) {
                continue;
            }
            pages++;
            String page = page(username, url);
            LINK.matcher(page)
                    .results()
                    .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                    .forEach(ahead::add);
            Matcher matcher = FORM.matcher(page);
            while (matcher.find()) {
                Form form = Form.of(url, matcher.toMatchResult());
                if (!form.url().startsWith("/logout")) {
                    forms.putIfAbsent(form.shape(), form);
                }
            }
        }
        return List.copyOf(forms.values());
    }

    private String page(String username, String url) {
        try {
            MockHttpServletResponse response = mvc.perform(get(URI.create(url)).with(signedIn.as(username)))
                    .andReturn()
                    .getResponse();
            String type = response.getContentType();
            return type != null && type.startsWith("text/html") ? response.getContentAsString() : "";
        } catch (Exception e) {
            throw new AssertionError(url, e);
        }
    }

    private void send(String username, Form form, String hostile, boolean hiddenToo, List<String> broken) {
        String what =
                form.url() + " " + form.fields().keySet() + " " + hostile.substring(0, Math.min(20, hostile.length()));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                MockHttpServletResponse response = mvc.perform(request(form, hostile, hiddenToo)
                                .with(signedIn.as(username))
                                .with(csrf()))
                        .andReturn()
                        .getResponse();
                if (response.getStatus() < 400) {
                    entities.flush();
                }
                if (response.getStatus() >= 500 || response.getContentAsString().contains(MARK)) {
                    broken.add(response.getStatus() + " " + what);
                }
            } catch (Exception e) {
                broken.add(e + " " + what);
            }
        });
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Form form, String hostile, boolean hiddenToo) {
        MockMultipartHttpServletRequestBuilder files = multipart(URI.create(form.url()));
        AbstractMockHttpServletRequestBuilder<?> request = form.post() ? files : get(URI.create(form.url()));
        form.fields().keySet().forEach(field -> {
            if (form.file(field)) {
                files.file(new MockMultipartFile(field, hostile, "text/plain", hostile.getBytes()));
            } else {
                request.param(field, hiddenToo || !form.hidden(field) ? hostile : form.value(field));
            }
        });
        return request;
    }

    private static String shape(String url) {
        return url.replaceAll("=[^&]*", "").replaceAll("\\d+", "N");
    }
}
