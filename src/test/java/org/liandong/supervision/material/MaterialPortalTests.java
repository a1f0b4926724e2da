package org.liandong.supervision.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@PortalTest
class MaterialPortalTests {

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    private String matter;
    private String folder;

    @BeforeEach
    void issue() throws Exception {
        matter = driver.issuedFor("law_inspection", "530100000000", "530300000000", "530500000000");
        driver.accepted(matter, "530100000000", "5301-clerk");
        driver.answered(matter, "530300000000", "5303-clerk", "PARTLY");
        driver.answered(matter, "530500000000", "5305-clerk", "DECLINED");
        folder = matter + "/material";
    }

    @Test
    void allWhoTakePartPutInAndReadWhatTheOthersPutIn() throws Exception {
        add("53-clerk", "各州市食品抽检数据", "DATA", "a,b").andExpect(flash().attribute("notice", "material.added"));
        add("5303-clerk", "群众满意度问卷", "QUESTIONNAIRE", "问").andExpect(flash().attribute("notice", "material.added"));
        driver.page("5301-clerk", folder)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("各州市食品抽检数据")))
                .andExpect(content().string(containsString("群众满意度问卷")));
        driver.page("5301-clerk", folder + "?kind=DATA").andExpect(content().string(not(containsString("群众满意度问卷"))));
        long file = fileOf("各州市食品抽检数据");
        driver.page("5301-clerk", "/files/" + file).andExpect(status().isOk());
        driver.page("5305-clerk", folder).andExpect(status().isOk());
        driver.page("5304-clerk", folder).andExpect(status().isNotFound());
        driver.page("5304-clerk", "/files/" + file).andExpect(status().isNotFound());
        assertThat(audited("matter.material.add")).isEqualTo(2);
    }

    @Test
    void whoTakesNoPartPutsNothingIn() throws Exception {
        add("5305-clerk", "资料", "OTHER", "x").andExpect(status().isForbidden());
        add("5304-clerk", "资料", "OTHER", "x").andExpect(status().isNotFound());
        assertThat(rows()).isZero();
    }

    @Test
    void conclusionsStayWithEachCongress() throws Exception {
        for (String kind : new String[] {"REPORT", "OPINION", "CONCLUSION"}) {
            for (String who : new String[] {"53-clerk", "5301-clerk"}) {
                driver.after(who, add(who, "昆明市检查报告", kind, "x"))
                        .andExpect(content().string(containsString("不能放入共同材料，也不能用到别的机关的任务里")))
                        .andExpect(content().string(containsString("监督法36-37（推断）")))
                        .andExpect(content().string(containsString("各级各自提出报告、各自审议，可以共用素材")))
                        .andExpect(content().string(containsString("value=\"昆明市检查报告\"")));
            }
        }
        assertThat(rows()).isZero();
    }

    @Test
    void onlyItsOwnerTakesAFileBackAndSaysWhy() throws Exception {
        add("5301-clerk", "检查点位照片", "PHOTO", "x");
        long id = idOf("检查点位照片");
        long file = fileOf("检查点位照片");
        String withdraw = folder + "/" + id + "/withdraw";
        driver.send("53-clerk", post(withdraw).param("reason", "重复")).andExpect(status().isForbidden());
        driver.send("5304-clerk", post(withdraw).param("reason", "重复")).andExpect(status().isNotFound());
        driver.after("5301-clerk", driver.send("5301-clerk", post(withdraw)))
                .andExpect(content().string(containsString("请写明撤回的理由")));
        driver.send("5301-clerk", post(folder + "/999999999/withdraw").param("reason", "重复"))
                .andExpect(status().isNotFound());
        driver.send("5301-clerk", post(withdraw).param("reason", "含有个人信息"))
                .andExpect(flash().attribute("notice", "material.withdrawn"));
        driver.page("5303-clerk", folder)
                .andExpect(content().string(containsString("撤回理由：含有个人信息")))
                .andExpect(content().string(not(containsString("/files/" + file))));
        driver.page("5301-clerk", "/files/" + file).andExpect(status().isNotFound());
        driver.after("5301-clerk", driver.send("5301-clerk", post(withdraw).param("reason", "再撤")))
                .andExpect(content().string(containsString("这份材料已经撤回")));
        driver.after("5303-clerk", driver.send("5303-clerk", post(folder + "/" + id + "/use")))
                .andExpect(content().string(containsString("这份材料已经撤回")));
        assertThat(audited("matter.material.withdraw")).isEqualTo(1);
    }

    @Test
    void aParticipantUsesItByALinkNotACopy() throws Exception {
        add("53-clerk", "法规汇编", "STATUTES", "x");
        String use = folder + "/" + idOf("法规汇编") + "/use";
        driver.send("5301-clerk", post(use)).andExpect(flash().attribute("notice", "material.used"));
        driver.send("5301-clerk", post(use)).andExpect(flash().attribute("notice", "material.used"));
        driver.send("5305-clerk", post(use)).andExpect(status().isForbidden());
        assertThat(jdbc.sql("select count(*) from material_use u join matter_material f on f.id = u.material_id"
                                + " where f.matter_id = :matter")
                        .param("matter", driver.id(matter))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(audited("matter.material.use")).isEqualTo(1);
        driver.page("5301-clerk", folder).andExpect(content().string(containsString("本级已采用")));
        driver.page("5303-clerk", folder).andExpect(content().string(not(containsString("本级已采用"))));
        driver.send("5301-clerk", post(use.replace("/use", "/drop")))
                .andExpect(flash().attribute("notice", "material.dropped"));
    }

    @Test
    void takesNoNonsense() throws Exception {
        driver.after("5301-clerk", add("5301-clerk", " ", "DATA", "x"))
                .andExpect(content().string(containsString("请填写材料名称")));
        driver.after("5301-clerk", add("5301-clerk", "名", "NONE", "x"))
                .andExpect(content().string(containsString("请选择类别")));
        driver.after("5301-clerk", add("5301-clerk", "名", "DATA", ""))
                .andExpect(content().string(containsString("请选择文件")));
        driver.after("5301-clerk", add("5301-clerk", "长".repeat(121), "DATA", "x"))
                .andExpect(content().string(containsString("最多 120 字")));
        driver.send("5301-clerk", post(folder)).andExpect(status().is3xxRedirection());
        driver.page("5301-clerk", folder + "?kind=x&before=y").andExpect(status().isOk());
        assertThat(rows()).isZero();
    }

    @Test
    void costsTheSameForManyAndPagesByKey() throws Exception {
        add("53-clerk", "第一份", "DATA", "x");
        driver.page("5301-clerk", folder);
        int few = Statements.during(() -> driver.page("5301-clerk", folder));
        jdbc.sql("insert into matter_material (matter_id, owner_id, kind, title, added_on)"
                        + " select :matter, :owner, 'OTHER', '资料' || n, current_date from generate_series(1, 60) n")
                .param("matter", driver.id(matter))
                .param("owner", driver.body("530300000000"))
                .update();
        assertThat(Statements.during(() -> driver.page("5301-clerk", folder)))
                .isEqualTo(few)
                .isLessThan(10);
        String page =
                driver.page("5301-clerk", folder).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("本页 50 条，后面还有").doesNotContain("第一份");
        String next = page.replaceAll("(?s).*href=\"([^\"]*before=\\d+)\".*", "$1");
        driver.page("5301-clerk", next)
                .andExpect(content().string(containsString("第一份")))
                .andExpect(content().string(containsString("本页 11 条")));
    }

    @Test
    void isClosedWithTheWork() throws Exception {
        driver.post("53-clerk", matter + "/call-off", "reason", "测试结束");
        driver.after("5301-clerk", add("5301-clerk", "资料", "OTHER", "x"))
                .andExpect(content().string(containsString("任务或事项已经结束、取消")));
    }

    private ResultActions add(String who, String title, String kind, String bytes) throws Exception {
        return driver.send(
                who,
                multipart(folder)
                        .file(new MockMultipartFile("file", "资料.txt", "text/plain", bytes.getBytes("UTF-8")))
                        .param("heading", title)
                        .param("kind", kind));
    }

    private long idOf(String title) {
        return jdbc.sql("select id from matter_material where matter_id = :matter and title = :title")
                .param("matter", driver.id(matter))
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private long fileOf(String title) {
        return jdbc.sql("select id from attachment where subject = 'matterMaterial' and subject_id = :id")
                .param("id", idOf(title))
                .query(Long.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from matter_material where matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(Integer.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id in"
                        + " (select id from matter_material where matter_id = :matter)")
                .param("action", action)
                .param("matter", driver.id(matter))
                .query(Integer.class)
                .single();
    }
}
