package org.liandong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.liandong.LiandongApplication;
import org.liandong.congress.DivisionImport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The portal as its users run it, and beside it the floors of its pages; tests on the class path stay out. */
@SpringBootConfiguration
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.liandong")
@ConfigurationPropertiesScan("org.liandong")
@ComponentScan(
        basePackages = "org.liandong",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = LiandongApplication.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {"org\\.liandong\\.(testing|e2e)\\..*", "org\\.liandong\\..*(Tests|E2e).*"})
        })
class BenchPortal {

    /** Printed when the data is there and requests are answered. */
    static final String READY = "bench portal ready";

    static final String YUNNAN = "53";

    /** Takes the divisions file of the country as the property {@code bench.country}; without it there is only Yunnan. */
    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext context = SpringApplication.run(BenchPortal.class, args);
        String country = context.getEnvironment().getProperty("bench.country", "");
        if (!country.isEmpty()) {
            importOthers(context, Path.of(country));
        }
        System.out.println(READY);
    }

    /** The bodies of all provinces but the one that the demo holds already. */
    private static void importOthers(ConfigurableApplicationContext context, Path csv) throws IOException {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Boolean there =
                jdbc.queryForObject("select exists (select from body where code not like '53%')", Boolean.class);
        if (Boolean.TRUE.equals(there)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            String others = lines.lines()
                    .filter(line -> !line.startsWith(YUNNAN))
                    .collect(Collectors.joining("\n", "", "\n"));
            context.getBean(DivisionImport.class).load(new StringReader(others));
        }
    }
}
