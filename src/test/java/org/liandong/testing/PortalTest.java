package org.liandong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole portal on PostgreSQL with the demo's tree, accounts and records, by MockMvc and on a real port; one context
 * and one database for all such tests, so a test rolls back or makes records of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "liandong.demo.embedded=false",
            "liandong.demo.password=" + PortalTest.PASSWORD,
            "liandong.data=target/test-data",
            "management.server.port=0"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({TestDatabaseConfiguration.class, SignedInAs.class, MatterDriver.class})
public @interface PortalTest {

    /** Zone of the portal's clock: what is today there may be tomorrow where the tests run. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Password of every demo account in tests. */
    String PASSWORD = "Test-linked-work-1";
}
