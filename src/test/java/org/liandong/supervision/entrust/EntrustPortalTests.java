package org.liandong.supervision.entrust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** 监督法 34(1): from the letter of entrustment to the receipt of the written report, as the two congresses do it. */
@PortalTest
class EntrustPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MatterDriver matters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesFromTheLetterToTheReceipt() throws Exception {
        String matter = matters.draft("53-clerk", matters.form("ENTRUSTED", "530100000000", "530300000000"));
        matters.page("53-clerk", matter).andExpect(content().string(containsString("拟写委托函（发出前必须）")));
        matters.refused("53-clerk", matter + "/issue")
                .andExpect(content().string(containsString("委托检查要随事项发出委托函（监督法34(1)）")));
        write(matter, "", "检查宗教事务条例的实施情况", TODAY.plusDays(60))
                .andExpect(flash().attribute("notice", "entrust.letter.saved"));
        matters.page("5301-clerk", matter + "/letter").andExpect(status().isNotFound());
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        matters.page("5301-clerk", matter + "/letter")
                .andExpect(content().string(containsString("云人发〔2026〕8号")))
                .andExpect(content().string(containsString("检查宗教事务条例的实施情况")));
        matters.page("5304-clerk", matter + "/letter").andExpect(status().isNotFound());

        String kunming = matters.task(matter, "530100000000");
        matters.page("5301-clerk", kunming)
                .andExpect(content().string(containsString("委托本机关检查")))
                .andExpect(content().string(containsString("没有规定必须受托")))
                .andExpect(content().string(not(containsString("部分参加"))));
        matters.post("5301-clerk", kunming + "/answer", "answer", "PARTLY", "reason", "一部分")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("委托检查只能答复受托或者不能受托")));
        matters.accepted(matter, "530100000000", "5301-clerk");
        matters.refused("5301-clerk", kunming + "/leave", "reason", "不做了")
                .andExpect(content().string(containsString("不能单方退出（监督法34(1)）")));
        matters.refused("5301-clerk", kunming + "/close").andExpect(content().string(containsString("提交书面报告以后才能结束")));
        String receive = matter + "/letter/" + kunming.substring(kunming.lastIndexOf('/') + 1) + "/receive";
        matters.refused("53-clerk", receive, "day", TODAY.toString())
                .andExpect(content().string(containsString("昆明市人大 还没有书面报送，不能登记收到")));
        matters.post("5301-clerk", kunming + "/report", "text", "检查情况：……")
                .andExpect(flash().attribute("notice", "task.reported"));

        matters.post("5301-clerk", receive, "day", TODAY.toString()).andExpect(status().isForbidden());
        matters.refused("53-clerk", receive, "day", "x").andExpect(content().string(containsString("请填写收到日期")));
        for (LocalDate wrong : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1)}) {
            matters.refused("53-clerk", receive, "day", wrong.toString(), "note", "已转办公室")
                    .andExpect(content().string(containsString("报送以后、今天以前")))
                    .andExpect(content().string(containsString("已转办公室")));
        }
        matters.post("53-clerk", receive, "day", TODAY.toString(), "note", "已转办公室")
                .andExpect(flash().attribute("notice", "entrust.received"));
        matters.refused("53-clerk", receive, "day", TODAY.toString())
                .andExpect(content().string(containsString("已经登记过收到")));
        String person = jdbc.sql("select display_name from account where username = '53-clerk'")
                .query(String.class)
                .single();
        matters.page("5301-clerk", kunming)
                .andExpect(content().string(containsString("<b>受托</b>")))
                .andExpect(content().string(containsString("<b>书面报送</b>")))
                .andExpect(content().string(containsString("<b>收到</b>")))
                .andExpect(content().string(containsString(person)));
    }

    @Test
    void letsACommitteeSayThatItCannotTakeItOn() throws Exception {
        String matter = issued("530400000000");
        String yuxi = matters.task(matter, "530400000000");
        matters.post("5304-clerk", yuxi + "/answer", "answer", "DECLINED", "reason", "")
                .andExpect(content().string(containsString("要写明理由")));
        matters.post("5304-clerk", yuxi + "/answer", "answer", "DECLINED", "reason", "换届期间没有力量")
                .andExpect(flash().attribute("notice", "task.answered"));
        matters.page("53-sg", matter + "/letter")
                .andExpect(content().string(containsString("不能受托")))
                .andExpect(content().string(containsString("换届期间没有力量")));
    }

    @Test
    void keepsWhatIsTypedIntoTheLetterAndSaysWhatIsWrong() throws Exception {
        String matter = matters.draft("53-clerk", matters.form("ENTRUSTED", "530100000000"));
        write(matter, "", "", TODAY.plusDays(60))
                .andExpect(model().attributeHasFieldErrors("letterForm", "asked"))
                .andExpect(content().string(containsString("云人发〔2026〕8号")));
        write(matter, "", "检查", TODAY.minusDays(5)).andExpect(content().string(containsString("报送期限不能早于落款日期")));
        write(matter, "", "长".repeat(4001), TODAY.plusDays(60))
                .andExpect(model().attributeHasFieldErrors("letterForm", "asked"));
        write(matter, "", "第一稿", TODAY.plusDays(60)).andExpect(flash().attribute("notice", "entrust.letter.saved"));
        write(matter, "", "第二稿", TODAY.plusDays(60))
                .andExpect(content().string(containsString("第一稿")))
                .andExpect(content().string(containsString("第二稿")))
                .andExpect(content().string(containsString("有人在您之前改过这条记录")));
        write(matter, "0", "第二稿", TODAY.plusDays(60)).andExpect(flash().attribute("notice", "entrust.letter.saved"));
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        write(matter, "1", "第三稿", TODAY.plusDays(60)).andExpect(status().isConflict());
        matters.page("53-clerk", matters.issued("VERTICAL", "530100000000") + "/letter")
                .andExpect(status().isNotFound());
    }

    @Test
    void asksForAReportAfterTheDayOfIssue() throws Exception {
        String matter = matters.draft("53-clerk", matters.form("ENTRUSTED", "530100000000"));
        write(matter, "", "检查", TODAY);
        matters.refused("53-clerk", matter + "/issue").andExpect(content().string(containsString("委托函的书面报送期限要晚于今天")));
    }

    @Test
    void readsAllTheEntrustedInTheSameNumberOfStatements() throws Exception {
        String few = issued("530100000000");
        String many = issued("530100000000", "530300000000", "530400000000", "530500000000", "530600000000");
        matters.page("53-sg", few + "/letter");
        int statements = Statements.during(() -> matters.page("53-sg", few + "/letter"));
        assertThat(Statements.during(() -> matters.page("53-sg", many + "/letter")))
                .isEqualTo(statements);
    }

    private String issued(String... codes) throws Exception {
        String matter = matters.draft("53-clerk", matters.form("ENTRUSTED", codes));
        write(matter, "", "检查条例实施情况", TODAY.plusDays(60));
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    private ResultActions write(String matter, String version, String asked, LocalDate reportBy) throws Exception {
        return matters.post(
                "53-clerk",
                matter + "/letter/edit",
                "number",
                "云人发〔2026〕8号",
                "day",
                TODAY.toString(),
                "asked",
                asked,
                "text",
                "请你委在本行政区域内检查，并书面报送检查情况。",
                "reportBy",
                reportBy.toString(),
                "version",
                version);
    }
}
