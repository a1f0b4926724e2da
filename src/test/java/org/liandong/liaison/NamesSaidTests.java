package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesSaidTests {

    @ParameterizedTest
    @CsvSource({
        "\u738b\u654f, true",
        "\u526f\u4e3b\u4efb\u738b\u654f\u3001\u674e\u519b, true",
        "\u674e\u519b\uff1b\u738b\u654f\uff08\u526f\u4e3b\u4efb\uff09, true",
        "\u738b\u654f\u5a1f, false",
        "\u674e\u519b \u5f20\u4e09, false",
        "'', false"
    })
    void knowsAPersonByTheWholeName(String people, boolean said) {
        assertThat(NamesSaid.person(people, "\u738b\u654f")).isEqualTo(said);
    }
}
