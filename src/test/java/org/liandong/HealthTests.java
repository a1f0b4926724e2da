package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class HealthTests {

    @LocalManagementPort
    int managementPort;

    @LocalServerPort
    int port;

    @Test
    void saysThatThePortalIsWellToWhoAsksOnThePortOfItsOwn() throws Exception {
        HttpResponse<String> health = ask(managementPort, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
        assertThat(health.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ask(managementPort, "/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/metrics"})
    void tellsNothingOfItOnThePortOfThePortal(String path) throws Exception {
        assertThat(ask(port, path).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/plans"})
    void answersNothingElseThere(String path) throws Exception {
        assertThat(ask(managementPort, path).statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
