package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a clerk does on the pages of a joint inspection of a law. */
class Inspector extends Clerk {

    Inspector(Page page, JdbcClient jdbc, String code) {
        super(page, jdbc, code);
    }

    void fillsMatter(String title, String mode, LocalDate answerBy) {
        opens("/matters/new");
        fills("title", title);
        fills("answerBy", answerBy);
        ticks("mode", mode);
        sees("[name=instrument]").selectOption("law_inspection");
        fills("statutes", "中华人民共和国噪声污染防治法");
        fills("purpose", "了解法律实施情况，推动解决群众反映的问题");
        fills("requirement", "各级结合实际安排，分别形成报告");
    }

    void setsMilestone(int position, String name, LocalDate day) {
        fills("milestones[" + position + "].name", name);
        fills("milestones[" + position + "].dueOn", day);
    }

    void chooses(String congress) {
        sees("[name=bodySearch]").fill(congress);
        sees(".found label:has(input[value='" + idOf(congress) + "']) input").check();
    }

    /** Path of the matter that is saved. */
    String savesMatter() {
        sends();
        page().waitForURL(url -> url.matches(".*/matters/\\d+"));
        return path();
    }

    void startsMatter(String matter) {
        opens(matter);
        confirms("发出");
        assertThat(reads()).contains("已发出");
        confirms("开始实施");
    }

    void writesLetter(String matter, LocalDate day, LocalDate reportBy) {
        opens(matter + "/letter/edit");
        fills("number", "云人大办函〔2026〕12号");
        fills("day", day);
        fills("asked", "噪声污染防治法在本州的实施情况");
        fills("reportBy", reportBy);
        fills("text", "现委托你委在本行政区域内进行检查，并书面报送检查情况。");
        sends();
    }

    void answers(String matter, String answer, String reason) {
        opens(task(matter));
        ticks("answer", answer);
        writes("answer", "reason", reason);
        sends("answer");
    }

    /** Has deployed the inspection and reports the first milestone as reached. */
    void deploys(String matter, LocalDate day) {
        opens(task(matter));
        writes("schedule", "deployedOn", day.toString());
        sends("schedule");
        sees("form[action$='/progress'] select[name=milestone]").selectOption("1");
        notes("已召开部署会");
    }

    void notes(String progress) {
        writes("progress", "text", progress);
        sends("progress");
    }

    void reports(String matter, String text) {
        opens(task(matter));
        writes("report", "text", text);
        sends("report");
    }

    /** Enters a problem with its article and organ, for all congresses above and below. */
    void finds(String matter, String what) {
        opens(task(matter) + "/problems/new");
        fills("text", what);
        ticks("category", "ENFORCEMENT");
        sees("[name=statuteSearch]").pressSequentially("zsw");
        sees("#statutes-found li").first().waitFor();
        sees("[name=statuteSearch]").press("ArrowDown");
        page().keyboard().press("Enter");
        page().keyboard().type("82");
        sees("[name=organSearch]").pressSequentially("sthj");
        sees("#organs-found li", "生态环境局")
                .locator("input, label, button")
                .first()
                .click();
        ticks("audience", "LINE");
        sends();
        assertThat(reads()).contains("噪声污染防治法", "生态环境局");
    }

    /** Puts right what stands in the own column of a line of the ledger, from the measures to the close. */
    void closesItsColumn(String line) {
        opens(line);
        fillsColumn("plan", "measures", "夜间巡查，当场制止");
        fillsColumn("note", "text", "已查处两起");
        unfolds("finish");
        sends("finish");
        fillsColumn("close", "why", "现场核查，整改到位");
    }

    private void fillsColumn(String verb, String field, String text) {
        unfolds(verb);
        writes(verb, field, text);
        sends(verb);
    }

    void meets(LocalDate day, int number) {
        opens(body() + "/meetings/new");
        sees("[name=kind]").selectOption("STANDING_COMMITTEE");
        fills("number", Integer.toString(number));
        fills("startsOn", day);
        fills("endsOn", day.plusDays(1));
        sends();
    }

    void movesMeeting(LocalDate from, LocalDate to) {
        opens(body());
        sees("tr", from.toString()).locator("a[href$='/edit']").first().click();
        fills("startsOn", to);
        fills("endsOn", to.plusDays(1));
        sends();
    }

    /** Notes each step of the law as done and says why an optional one was not needed. */
    void takesEveryStep(String work) {
        opens(work + "/steps");
        int steps = sees("ol.timeline a[href*='/steps/']").count();
        assertThat(steps).isEqualTo(12);
        for (int step = 1; step <= steps; step++) {
            opens(work + "/steps/" + step);
            if (sees("form[action$='/skip']").count() > 0) {
                writes("skip", "reason", "本次不需要");
                sends("skip");
            } else if (sees("form[action$='/done']").count() > 0) {
                sends("done");
            }
        }
    }

    /** Tells deputies and the public what the law says must be told. */
    void publishes(String work) {
        opens(work + "/publication");
        sees("[name=documents], [name=listeners]").all().forEach(Locator::check);
        fills("wording", "执法检查报告、审议意见和研究处理情况全文");
        fills("place", "公报第6号");
        sends();
        assertThat(reads()).contains("已全部通报、公布");
    }
}
