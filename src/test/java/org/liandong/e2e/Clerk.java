package org.liandong.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk of one congress at a browser: what is done alike on every page. */
class Clerk {

    private final Page page;
    private final JdbcClient jdbc;
    private final String code;

    /** At a page on which the clerk has signed in; the code of the congress has twelve digits. */
    Clerk(Page page, JdbcClient jdbc, String code) {
        this.page = page;
        this.jdbc = jdbc;
        this.code = code;
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(path);
    }

    /** Path of the page that is open. */
    String path() {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    String reads() {
        return reads("main");
    }

    String reads(String part) {
        return page.locator(part).innerText();
    }

    Locator sees(String selector) {
        return page.locator(selector);
    }

    Locator sees(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    void fills(String field, String text) {
        page.locator("main form [name='" + field + "']").fill(text);
    }

    void fills(String field, LocalDate day) {
        fills(field, day.toString());
    }

    void ticks(String field, String value) {
        page.locator("[name=" + field + "][value=" + value + "]").check();
    }

    /** Sends the form that is the page. */
    void sends() {
        page.locator("main form .bar .btn-p").first().click();
    }

    /** Sends one of several forms, by the last word of its address. */
    void sends(String verb) {
        page.locator(form(verb) + " button").last().click();
    }

    /** Writes into one of several forms. */
    void writes(String verb, String field, String text) {
        page.locator(form(verb) + " [name=" + field + "]").fill(text);
    }

    void unfolds(String verb) {
        Locator more = page.locator("details.more:has(" + form(verb) + ")");
        if (more.getAttribute("open") == null) {
            more.locator("summary").click();
        }
    }

    /** Presses the button of this word and says yes. */
    void confirms(String word) {
        sees("details.confirm > summary", word).first().click();
        page.locator("details[open] .pop button.btn-p").click();
    }

    void choosesMeeting(String field, LocalDate day) {
        String select = "select[name=" + field + "]";
        Locator option = sees(select + " option", day.toString()).first();
        page.locator(select).selectOption(new SelectOption().setValue(option.getAttribute("value")));
    }

    /** Path of the clerk's own congress. */
    String body() {
        return "/bodies/" + idOf(code);
    }

    /** Path of the task of the clerk's congress in a matter. */
    String task(String matter) {
        return matter + "/tasks/"
                + jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                        .param("matter", Long.parseLong(matter.replaceAll("\\D", "")))
                        .param("owner", idOf(code))
                        .query(Long.class)
                        .single();
    }

    long idOf(String congress) {
        return jdbc.sql("select id from body where code = :code")
                .param("code", congress)
                .query(Long.class)
                .single();
    }

    private static String form(String verb) {
        return "form[action$='/" + verb + "']";
    }
}
