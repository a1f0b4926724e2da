package org.liandong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in by the form, asking for pages as a browser does, compressed. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String cookie = "";

    private Browser(String base) {
        this.base = base;
    }

    static Browser signIn(String base, String username, String password) {
        Browser browser = new Browser(base);
        String token = browser.token("/login");
        if (browser.post("/login", token, Map.of("username", username, "password", password))
                .contains("error")) {
            throw new IllegalStateException("refused: " + username);
        }
        return browser;
    }

    /** The token that the form on a page sends along. */
    String token(String path) {
        Matcher token = TOKEN.matcher(send(request(path)).body());
        if (!token.find()) {
            throw new IllegalStateException("no form at " + base + path);
        }
        return token.group(1);
    }

    /** Sends a form; returns where it leads, empty when it is shown again. */
    String post(String path, String token, Map<String, String> fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        fields.forEach((name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** Whether there is such a page for this reader. */
    boolean finds(String path) {
        return send(request(path)).statusCode() == 200;
    }

    /** The page as text. */
    String text(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return answer.body();
    }

    /** Asks for the page and drops it; returns the number of bytes on the wire. */
    int get(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " for " + path);
            }
            return answer.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers()
                    .allValues("Set-Cookie")
                    .forEach(set -> cookie = set.contains(";") ? set.substring(0, set.indexOf(';')) : set);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
