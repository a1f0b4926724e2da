package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class LiaisonPagesTests {

    private static final Pattern ROW = Pattern.compile("<tr><t[hd][ >]|<tr>\\s+<t[hd][ >]");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    private String page = "";

    @ParameterizedTest
    @CsvSource({
        "530102-clerk, /visits?mine=true, 53-clerk, /visits, 3",
        "530125201-clerk, /visits, 5301-clerk, /visits, 3",
        "530102-clerk, /coverage, 53-clerk, /coverage?level=TOWNSHIP&by=any, 4"
    })
    void takesAsManyStatementsForManyRowsAsForFew(String one, String fewRows, String other, String manyRows, int most)
            throws Exception {
        int few = statements(one, fewRows);
        int rows = rows();
        int many = statements(other, manyRows);
        assertThat(rows()).isGreaterThan(rows);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(most);
    }

    private int statements(String username, String url) throws Exception {
        var user = signedIn.as(username);
        return Statements.during(() -> page = mvc.perform(get(url).with(user))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int rows() {
        return (int) ROW.matcher(page).results().count();
    }
}
