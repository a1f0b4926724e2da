package org.liandong.supervision.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new version of the requirement document, from its issue to the last confirmation. */
@PortalTest
class RequirementPortalTests {

    @Autowired
    MatterDriver matters;

    @Autowired
    JdbcClient jdbc;

    /** What other tests left unconfirmed would stand on the same workbench. */
    @BeforeEach
    void confirmsWhatOtherTestsLeft() {
        jdbc.sql(
                        "update matter_task t set confirmed_requirement = r.latest"
                                + " from (select matter_id, max(number) as latest from matter_requirement group by matter_id) r"
                                + " join joint_matter m on m.id = r.matter_id where r.matter_id = t.matter_id and m.title = :title")
                .param("title", MatterDriver.TITLE)
                .update();
    }

    @Test
    void asksEachParticipantToConfirmANewVersionAndShowsWhatChanged() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000", "530300000000");
        String kunming = matters.accepted(matter, "530100000000", "5301-clerk");
        matters.accepted(matter, "530300000000", "5303-clerk");
        matters.post("5301-clerk", kunming + "/confirm", "number", "1")
                .andExpect(flash().attribute("notice", "task.confirmed"));
        matters.page("53-sg", matter)
                .andExpect(content().string(containsString("未确认方案</span><b>1</b>")))
                .andExpect(content().string(not(containsString("按旧方案工作"))));
        matters.post("53-clerk", matter + "/require", "text", "各级同步部署，12月15日前报送台账")
                .andExpect(flash().attribute("notice", "matter.required"));

        matters.page("5301-clerk", "/")
                .andExpect(content().string(containsString("请确认工作方案：" + MatterDriver.TITLE)))
                .andExpect(content().string(containsString("第 2 版")));
        matters.page("5301-clerk", kunming)
                .andExpect(content().string(containsString("第 1 版到第 2 版，共 1 处改动")))
                .andExpect(content().string(containsString("<ins><span class=\"vh\">新增：</span>")))
                .andExpect(content().string(containsString("确认按第 2 版开展")));
        matters.page("53-sg", matter)
                .andExpect(content().string(containsString("按旧方案工作</span><b>1</b>")))
                .andExpect(content().string(containsString("show=OLD_REQUIREMENT")));
        matters.page("53-sg", matter + "?show=OLD_REQUIREMENT")
                .andExpect(content().string(containsString("昆明市人大")))
                .andExpect(content().string(not(containsString("曲靖市人大"))));
        matters.page("53-sg", matter + "?show=UNCONFIRMED").andExpect(content().string(containsString("曲靖市人大")));

        matters.refused("5301-clerk", kunming + "/confirm", "number", "1")
                .andExpect(content().string(containsString("您看到的不是最新版本。下面是改动和第 2 版")))
                .andExpect(content().string(containsString("第 1 版到第 2 版")));
        for (String nonsense : new String[] {"", "x", "3", "-1"}) {
            matters.refused("5301-clerk", kunming + "/confirm", "number", nonsense)
                    .andExpect(content().string(containsString("第 2 版")));
        }
        matters.post("5301-clerk", kunming + "/confirm", "number", "2")
                .andExpect(flash().attribute("notice", "task.confirmed"));
        matters.page("53-sg", matter).andExpect(content().string(not(containsString("按旧方案工作"))));
        matters.page("5301-clerk", "/").andExpect(content().string(not(containsString("请确认工作方案："))));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    @Test
    void comparesAnyTwoVersions() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000");
        matters.page("53-sg", matter + "/requirements")
                .andExpect(content().string(containsString("0 个机关已确认")))
                .andExpect(content().string(not(containsString("版本对照"))));
        int few = Statements.during(() -> matters.page("53-sg", matter + "/requirements"));
        matters.post("53-clerk", matter + "/require", "text", "各级同步部署，报送台账");
        matters.post("53-clerk", matter + "/require", "text", "各级同步部署，报送台账，并公布");
        assertThat(Statements.during(() -> matters.page("53-sg", matter + "/requirements")))
                .isEqualTo(few);
        matters.page("5301-clerk", matter + "/requirements")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第 2 版到第 3 版，共 1 处改动")));
        matters.page("53-sg", matter + "/requirements?from=3&to=1")
                .andExpect(content().string(containsString("第 3 版到第 1 版")))
                .andExpect(content().string(containsString("<del>")));
        matters.page("53-sg", matter + "/requirements?from=9&to=x")
                .andExpect(content().string(containsString("第 2 版到第 3 版")));
        matters.page("53-sg", matter + "/requirements?from=2&to=2")
                .andExpect(content().string(containsString("请选择两个不同的版本")));
        matters.page("5303-clerk", matter + "/requirements").andExpect(status().isNotFound());
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** 监督法 34(3): equals; a new version binds nobody who has not confirmed it. */
    @Test
    void bindsNobodyAmongEqualsBeforeItIsConfirmed() throws Exception {
        String matter = matters.issuedBy("5301-clerk", "REGIONAL", "530300000000");
        String qujing = matters.accepted(matter, "530300000000", "5303-clerk");
        matters.post("5303-clerk", qujing + "/confirm", "number", "1");
        matters.post("5301-clerk", matter + "/require", "text", "各自检查，共享素材");
        matters.page("5303-clerk", qujing)
                .andExpect(content().string(containsString("第 2 版经本机关确认后，才对本机关有效；确认以前按第 1 版开展")));
        matters.page("5301-clerk", matter + "/sync").andExpect(content().string(not(containsString("晚 1 天"))));
        matters.post("5301-clerk", matter + "/call-off", "reason", "测试结束");
    }
}
