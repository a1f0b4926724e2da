package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation on the phone: written and sent, answered in two taps, who came written up and logged. */
class InvitationE2e extends BrowserJourney {

    private static final String TOPIC = "手机邀请座谈";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leaveNoInvitation() {
        jdbc.sql("delete from invitation where heading = :heading")
                .param("heading", TOPIC)
                .update();
    }

    @Test
    void goesFromTheInvitationToTheRecordOfContactOnAPhone() {
        String today = LocalDate.now(PortalTest.ZONE).toString();
        String county = jdbc.sql("select id from body where code = '530114000000'")
                .query(String.class)
                .single();
        Page city = signedIn("5301-clerk", Screen.PHONE);
        city.navigate("/liaison/invitations/new?kind=FORUM");
        isAccessible(city);
        fitsTheScreen(city);
        city.locator("#heading").fill(TOPIC);
        city.locator("#day").fill(today);
        city.locator("#startsAt").fill("09:00");
        city.locator("#venue").fill("三楼会议室");
        city.locator("#replyBy").fill(today);
        city.locator("#inviteeIds").pressSequentially("呈贡");
        city.locator(".found label:has(input[value='" + county + "'])").click();
        city.locator("main form.form .bar .btn-p").click();
        city.waitForURL("**/liaison/invitations/*");
        isAccessible(city);
        city.locator("form[action$='/send'] button").click();
        city.waitForURL("**/liaison/invitations/*");
        String address = city.url();
        assertThat(city.locator(".notes").innerText()).contains("邀请已发出");

        Page invited = signedIn("530114-clerk", Screen.PHONE);
        invited.locator("main a:has-text('" + TOPIC + "')").click();
        invited.waitForURL("**/liaison/invitations/*");
        isAccessible(invited);
        fitsTheScreen(invited);
        String names =
                invited.locator("form[action$='/coming'] input[name=names]").inputValue();
        assertThat(names).as("who comes stands there already").isNotEmpty();
        invited.locator("form[action$='/coming'] button").click();
        invited.waitForURL("**/liaison/invitations/*");
        assertThat(invited.locator(".notes").innerText()).contains("答复已提交");
        assertThat(invited.locator("main").innerText()).contains(names);
        isAccessible(invited);

        city.navigate(address);
        assertThat(city.locator("main").innerText()).contains(names);
        isAccessible(city);
        fitsTheScreen(city);
        city.locator("form[action$='/held'] .btn-p").click();
        city.waitForURL("**/liaison/invitations/*");
        city.locator("a[href*='/visits/new?plan=']").click();
        city.waitForURL("**/visits/new?plan=*");
        assertThat(city.locator("#theme").inputValue()).isEqualTo(TOPIC);
        assertThat(city.locator("#theirPeople").inputValue()).isEqualTo(names);
        city.locator("main form.form .bar .btn-p").click();
        city.waitForURL(url -> url.matches(".*/visits/\\d+"));
        assertThat(city.locator("main a[href='" + address.substring(address.indexOf("/liaison")) + "']")
                        .count())
                .isOne();
        isAccessible(city);
    }
}
