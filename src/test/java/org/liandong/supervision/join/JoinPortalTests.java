package org.liandong.supervision.join;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A congress that was not invited asks to take part; nothing is forced on either side. */
@PortalTest
class JoinPortalTests {

    @Autowired
    MatterDriver matters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksIsAgreedToAndAnswersForItself() throws Exception {
        String matter = told("53-clerk", "VERTICAL", "530102000000");
        matters.accepted(matter, "530102000000", "530102-clerk");
        String wuhua = matters.task(matter, "530102000000");
        matters.page("5301-clerk", wuhua).andExpect(status().isNotFound());
        matters.page("5301-clerk", matter).andExpect(content().string(containsString("申请参加")));
        matters.refused("5301-clerk", matter + "/join", "reason", " ")
                .andExpect(content().string(containsString("请写明想参加的内容")));
        matters.refused("5301-clerk", matter + "/join", "reason", "长".repeat(1001))
                .andExpect(content().string(containsString("长".repeat(1001))));
        matters.post("5301-clerk", matter + "/join", "reason", "参加自查和实地检查")
                .andExpect(flash().attribute("notice", "join.asked"));
        matters.refused("5301-clerk", matter + "/join", "reason", "再申请")
                .andExpect(content().string(containsString("已经提交过申请，请等待答复")));
        matters.page("53-clerk", "/")
                .andExpect(content().string(containsString("申请参加待答复：" + MatterDriver.TITLE)))
                .andExpect(content().string(containsString("昆明市人大：参加自查和实地检查")));
        matters.page("5303-clerk", matter + "/join").andExpect(content().string(not(containsString("参加自查和实地检查"))));
        String request = request(matter);
        matters.post("5301-clerk", request + "/agree").andExpect(status().isForbidden());
        matters.post("5303-clerk", request + "/withdraw").andExpect(status().isNotFound());
        matters.post("53-clerk", request + "/withdraw").andExpect(status().isForbidden());
        matters.post("53-clerk", request + "/agree").andExpect(flash().attribute("notice", "join.agreed"));
        matters.refused("53-clerk", request + "/agree").andExpect(content().string(containsString("已经答复或撤回")));

        matters.page("5301-clerk", "/").andExpect(content().string(containsString("申请参加已答复：" + MatterDriver.TITLE)));
        String kunming = matters.accepted(matter, "530100000000", "5301-clerk");
        matters.page("530102-clerk", kunming).andExpect(status().isNotFound());
        matters.page("5301-clerk", wuhua).andExpect(status().isOk());
        matters.page("5301-clerk", wuhua + "/steps").andExpect(status().isOk());
        matters.page("5301-clerk", matter + "/join").andExpect(content().string(containsString("本机关已经是发起或参加机关")));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    @Test
    void saysWhyNotAndLetsTheOtherAskAgainOrTakeItBack() throws Exception {
        String matter = told("53-clerk", "VERTICAL", "530100000000");
        matters.post("5303-clerk", matter + "/join", "reason", "想参加");
        String request = request(matter);
        matters.refused("53-clerk", request + "/refuse", "reason", " ")
                .andExpect(content().string(containsString("不同意要写明理由")));
        matters.post("53-clerk", request + "/refuse", "reason", "本次只选一个州市")
                .andExpect(flash().attribute("notice", "join.refused"));
        matters.page("5303-clerk", matter + "/join")
                .andExpect(content().string(containsString("答复：本次只选一个州市")))
                .andExpect(content().string(containsString("提交申请")));
        matters.post("5303-clerk", matter + "/join", "reason", "只参加通报");
        matters.post("5303-clerk", request(matter) + "/withdraw")
                .andExpect(flash().attribute("notice", "join.withdrawn"));
        matters.post("53-clerk", matter + "/start");
        matters.post("53-clerk", matter + "/sum-up");
        matters.refused("5303-clerk", matter + "/join", "reason", "太晚")
                .andExpect(content().string(containsString("不能再增加参加机关")));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** 监督法 34, 地方组织法 59: what the mode and the mandate do not allow is refused with the article and the lawful way. */
    @Test
    void refusesWhatTheModeOrTheMandateDoesNotAllow() throws Exception {
        String alone = told("53-clerk", "UPPER_ALONE");
        matters.refused("5301-clerk", alone + "/join", "reason", "想参加")
                .andExpect(content().string(containsString("可以建议改用“上下联动”（监督法34(2)）")));
        String vertical = told("53-clerk", "VERTICAL", "530100000000");
        String outpost = jdbc.sql("select code from body where kind = 'SUBDISTRICT_OUTPOST' and path like"
                        + " '530000.530100.530102.%' order by path limit 1")
                .query(String.class)
                .single();
        matters.refused(outpost.substring(0, 9) + "-clerk", vertical + "/join", "reason", "想参加")
                .andExpect(content().string(containsString("地方组织法59")))
                .andExpect(content().string(containsString("以交办任务的形式参加")));
        matters.post("530125201-clerk", vertical + "/join", "reason", "主席团安排代表视察")
                .andExpect(flash().attribute("notice", "join.asked"));
        String regional = told("5301-clerk", "REGIONAL", "530300000000");
        matters.refused("530102-clerk", regional + "/join", "reason", "想参加")
                .andExpect(content().string(containsString("监督法34(3)")))
                .andExpect(content().string(containsString("请改用“上下联动”")));
        matters.refused("530125201-clerk", regional + "/join", "reason", "想参加")
                .andExpect(content().string(containsString("监督法34(3)")));
        matters.post("5304-clerk", regional + "/join", "reason", "同一流域")
                .andExpect(flash().attribute("notice", "join.asked"));
        matters.post("5301-clerk", request(regional) + "/agree").andExpect(flash().attribute("notice", "join.agreed"));
        matters.page("5304-clerk", matters.task(regional, "530300000000")).andExpect(status().isOk());
        matters.page("5303-clerk", matters.task(regional, "530400000000")).andExpect(status().isOk());
        String quiet = matters.issued("VERTICAL", "530100000000");
        matters.page("5303-clerk", quiet + "/join").andExpect(status().isNotFound());
        matters.post("5303-clerk", quiet + "/join", "reason", "想参加").andExpect(status().isNotFound());
        for (String matter : new String[] {alone, vertical, quiet}) {
            matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
        }
    }

    private String told(String who, String mode, String... codes) throws Exception {
        String matter = matters.draft(who, matters.form(mode, codes).param("tell", "true"));
        matters.post(who, matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    private String request(String matter) {
        long id = jdbc.sql("select max(id) from join_request where matter_id = :matter")
                .param("matter", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
        return matter + "/join/" + id;
    }
}
