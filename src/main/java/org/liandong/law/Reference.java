package org.liandong.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the law's reference data that ships with the portal. */
public final class Reference {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Reference() {}

    /** The lines of {@code law/<name>.csv}, in the file's order. */
    public static List<CSVRecord> lines(String name) {
        try (Reader in = new InputStreamReader(
                new ClassPathResource("law/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the article was read and says so; anything else is an inference. */
    public static boolean verified(CSVRecord line) {
        return line.get("verified").startsWith("verified in text");
    }
}
