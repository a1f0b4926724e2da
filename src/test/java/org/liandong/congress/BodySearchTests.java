package org.liandong.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BodySearchTests {

    @Autowired
    BodySearch search;

    @Autowired
    BodyLookup bodies;

    @Autowired
    MeetingLookup meetings;

    @Autowired
    OrganLookup organs;

    @Test
    void findsByInitialsOfPinyin() {
        assertThat(names("kms", BodyScope.ALL, "530102000000")).startsWith("昆明市人大");
        assertThat(names("KMS", BodyScope.ALL, "530102000000")).startsWith("昆明市人大");
    }

    @Test
    void putsTheExactBeforeTheBeginningBeforeTheRest() {
        List<String> found = names("昆明", BodyScope.ALL, "530000000000");
        assertThat(found.get(0)).isEqualTo("昆明市人大");
        assertThat(search.find("五华", BodyScope.ALL, reader("530000000000"), 20))
                .extracting(BodyFound::code)
                .startsWith("530102000000");
        assertThat(names("五华区", BodyScope.ALL, "530000000000")).startsWith("五华区人大");
    }

    @Test
    void findsByTheFirstDigitsOfTheCodeInCodeOrder() {
        assertThat(search.find("5301", BodyScope.ALL, reader("530000000000"), 3))
                .extracting(BodyFound::code)
                .startsWith("530100000000", "530102000000");
    }

    @Test
    void narrowsByTheNamesOfAreasAbove() {
        assertThat(search.find("昆明 五华", BodyScope.ALL, reader("530000000000"), 20))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.line()).contains("昆明市"));
    }

    @Test
    void keepsToTheScope() {
        assertThat(names("昆明市", BodyScope.SUBTREE, "530102000000")).isEmpty();
        assertThat(names("昆明市", BodyScope.LINE, "530102000000")).contains("昆明市人大");
        assertThat(names("大理白族自治州", BodyScope.LINE, "530102000000")).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(names("%", BodyScope.ALL, "530000000000")).isEmpty();
        assertThat(names("_", BodyScope.ALL, "530000000000")).isEmpty();
        assertThat(names("\\", BodyScope.ALL, "530000000000")).isEmpty();
        assertThat(names("", BodyScope.ALL, "530000000000")).isEmpty();
    }

    @Test
    void theDemoHasOrgansWithGapsAndMeetings() {
        assertThat(organs.of(reader("530000000000").bodyId()))
                .extracting(OrganRow::function)
                .contains(OrganFunction.values());
        assertThat(organs.of(reader("530102000000").bodyId())).hasSizeBetween(4, 9);
        assertThat(meetings.of(reader("530102000000").bodyId()))
                .isSortedAccordingTo((a, b) -> b.startsOn().compareTo(a.startsOn()))
                .hasSize(38);
    }

    private List<String> names(String words, BodyScope scope, String code) {
        return search.find(words, scope, reader(code), 20).stream()
                .map(BodyFound::name)
                .toList();
    }

    private Reader reader(String code) {
        return bodies.byCode(code).orElseThrow().reader();
    }
}
