package org.liandong;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyWhatTheyMay() {
        ApplicationModules.of(LiandongApplication.class).verify();
    }
}
