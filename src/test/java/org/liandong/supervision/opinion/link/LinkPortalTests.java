package org.liandong.supervision.opinion.link;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.liandong.supervision.ledger.LedgerCase.CITY;
import static org.liandong.supervision.ledger.LedgerCase.COUNTY;
import static org.liandong.supervision.ledger.LedgerCase.PROVINCE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.liandong.supervision.ledger.LedgerCase;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An item of an opinion and a line of the ledger know of each other, as far as each reader may open them. */
@PortalTest
class LinkPortalTests {

    @Autowired
    MatterDriver matter;

    @Autowired
    JdbcClient jdbc;

    @Test
    void linksAnItemWithALineOfItsOwnCongressBothWays() throws Exception {
        LedgerCase kept = new LedgerCase(matter, jdbc);
        String line = kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, "食堂没有留样", "UPWARD"), "食堂留样", "UPWARD");
        String others = kept.opened(CITY, kept.found(CITY, kept.cityTask, "外卖商户证照不全", "UPWARD"), "外卖商户", "UPWARD");
        String item = item("530102000000");
        String lines = item + "/lines";
        matter.page(COUNTY, item).andExpect(content().string(containsString(lines + "\"")));
        matter.refused(COUNTY, lines, "line", String.valueOf(LedgerCase.id(others)))
                .andExpect(content().string(containsString("请选择本机关的台账行")));
        matter.refused(COUNTY, lines, "line", "x").andExpect(content().string(containsString("请选择本机关的台账行")));
        matter.post(PROVINCE, lines, "line", String.valueOf(LedgerCase.id(line)))
                .andExpect(status().isForbidden());
        matter.post("530112-clerk", lines, "line", String.valueOf(LedgerCase.id(line)))
                .andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            matter.post(COUNTY, lines, "line", String.valueOf(LedgerCase.id(line)))
                    .andExpect(flash().attribute("notice", "link.done"));
        }
        matter.page(PROVINCE, lines).andExpect(content().string(containsString(line + "\"")));
        matter.page(PROVINCE, line).andExpect(content().string(containsString(item + "\"")));
        jdbc.sql("update opinion set audience = 'OWN' where id = :id")
                .param("id", Long.valueOf(item.split("/")[2]))
                .update();
        matter.page(PROVINCE, line).andExpect(content().string(not(containsString(item + "\""))));
        matter.post(COUNTY, lines + "/" + LedgerCase.id(line) + "/drop")
                .andExpect(flash().attribute("notice", "link.dropped"));
        matter.post(COUNTY, lines + "/" + LedgerCase.id(line) + "/drop").andExpect(status().isNotFound());
        matter.page(COUNTY, line).andExpect(content().string(not(containsString(item + "\""))));
    }

    /** Path of an item of an opinion that the congress has for the levels above. */
    private String item(String code) {
        long meeting = jdbc.sql("select min(id) from meeting where body_id = :body")
                .param("body", matter.body(code))
                .query(Long.class)
                .single();
        long opinion = jdbc.sql(
                        """
                        insert into opinion (owner_id, owner_path, audience, audience_chosen, year, title, basis, meeting_id)
                        select id, path, 'UPWARD', 'UPWARD', 2026, '关于食品安全法执法检查报告的审议意见', 'LAW_INSPECTION', :meeting
                        from body where code = :code returning id
                        """)
                .param("meeting", meeting)
                .param("code", code)
                .query(Long.class)
                .single();
        long item = jdbc.sql(
                        """
                        insert into opinion_item (opinion_id, position, wording, organ, state)
                        values (:opinion, 1, '落实学校食堂留样制度', '市场监督管理局', 'HANDLING') returning id
                        """)
                .param("opinion", opinion)
                .query(Long.class)
                .single();
        return "/opinions/" + opinion + "/items/" + item;
    }
}
