package org.liandong.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The demo's material: patterns of real topics and of what is said on visits. */
final class Topics {

    private Topics() {}

    /** Lines of {@code demo/<name>.csv} by column name. */
    static List<CSVRecord> read(String name) {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
