package org.liandong.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Measures pages one after the other, after all of them are warm. */
final class Measurement {

    private static final int ROUNDS = 3;

    private final Portal portal;
    private final int requests;
    private final int warming;
    private final Map<String, Browser> browsers = new HashMap<>();

    /**
     * @param requests of each round
     * @param warming requests of each page, and as many of its floor, before the first round: the compiler of the virtual
     *     machine needs some thousands until it is done with a page
     */
    Measurement(Portal portal, int requests, int warming) {
        this.portal = portal;
        this.requests = requests;
        this.warming = warming;
    }

    List<Measured> of(List<Page> asked) {
        List<Page> pages = asked.stream().filter(this::finds).toList();
        for (Page page : pages) {
            browser(page).text(page.path(), Recorder.HEADER, page.name());
            warm(page);
        }
        List<Measured> measured = new ArrayList<>();
        for (Page page : pages) {
            measured.add(measure(page));
            System.out.println(Report.line(measured.get(measured.size() - 1)));
        }
        return measured;
    }

    /** What any request costs before its page. */
    Cpu door() {
        Browser browser = browsers.values().iterator().next();
        return cost(requests, times -> repeat(browser, "/bench/door", times));
    }

    /** The page's statements with their plans. */
    String statements(Page page) {
        return browser(page).text("/bench/statements/" + page.name());
    }

    private boolean finds(Page page) {
        boolean found = browser(page).finds(page.path());
        if (!found) {
            System.out.println("missing: " + page.path());
        }
        return found;
    }

    private void warm(Page page) {
        Browser browser = browser(page);
        repeat(browser, page.path(), warming);
        repeat(browser, "/bench/render/" + page.name(), warming);
        browser.get("/bench/sql/" + page.name() + "?times=" + warming);
    }

    private Measured measure(Page page) {
        Browser browser = browser(page);
        String sqlPath = "/bench/sql/" + page.name() + "?times=";
        Cpu sql = cost(requests, times -> browser.get(sqlPath + times));
        Cpu render = cost(requests, times -> repeat(browser, "/bench/render/" + page.name(), times));
        Cpu cost = cost(requests, times -> repeat(browser, page.path(), times));
        List<Load> loads = new ArrayList<>();
        for (int readers : page.main() ? new int[] {1, 8, 32} : new int[] {1}) {
            loads.add(Load.of(browser, page.path(), readers, requests));
        }
        String statements = statements(page);
        return new Measured(
                page,
                count(statements, "\"session\":false"),
                count(statements, "\"session\":true"),
                Integer.parseInt(browser.text(sqlPath + 1)),
                browser.get(page.path()),
                sql,
                render,
                cost,
                loads);
    }

    /** The middle of three rounds. */
    private Cpu cost(int times, IntConsumer work) {
        List<Cpu> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Cpu before = portal.cpu();
            work.accept(times);
            rounds.add(portal.cpu().since(before).perRequest(times));
        }
        rounds.sort(Comparator.comparingDouble(Cpu::total));
        return rounds.get(ROUNDS / 2);
    }

    private static void repeat(Browser browser, String path, int times) {
        for (int i = 0; i < times; i++) {
            browser.get(path);
        }
    }

    private Browser browser(Page page) {
        return browsers.computeIfAbsent(page.reader(), portal::signIn);
    }

    private static int count(String text, String part) {
        return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
