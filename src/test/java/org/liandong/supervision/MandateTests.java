package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.law.Competence;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MandateTests {

    @Autowired
    Mandate mandate;

    @Autowired
    Competence competence;

    /** Whatever an initiator may choose, no participant is given a way of taking part that the law refuses it. */
    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void givesEachParticipantALawfulWay(BodyKind kind) {
        for (MatterMode mode : MatterMode.values()) {
            mandate.instruments(province(), Locale.CHINESE).groups().stream()
                    .flatMap(group -> group.options().stream())
                    .map(option -> mandate.instrumentFor(kind, mode, option.code()))
                    .filter(way -> !way.equals(Mandate.ASSIGNED))
                    .forEach(way -> assertThat(competence.against(kind, way))
                            .as("%s for %s in %s", way, kind, mode)
                            .isEmpty());
        }
    }

    private static BodyRow province() {
        return new BodyRow(
                1, "530000000000", "name", "short", "area", BodyKind.PROVINCIAL_COMMITTEE, Level.PROVINCE, null, "53.");
    }
}
