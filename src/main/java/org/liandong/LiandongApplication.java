package org.liandong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portal of local people's congresses for their linked work. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LiandongApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(LiandongApplication.class);
        application.addInitializers(new DatabaseCheck());
        application.run(args);
    }
}
