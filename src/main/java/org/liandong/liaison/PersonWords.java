package org.liandong.liaison;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** The lists in {@code liaison/person-words.csv} by which names of people are found in running text; read once. */
final class PersonWords {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String HAN = "\\p{IsHan}";
    private static final String AFTER = either("after");
    private static final String SURNAME = either("surname");
    private static final String LINK = "[\\s:\uff1a,\uff0c(\uff08]{0,2}";

    /** A surname and one sign more, or two, before the end or a word that follows names. */
    private static final String NAME =
            "(?!" + either("not") + ")" + SURNAME + HAN + "{1,2}?(?=" + AFTER + "|[^" + HAN + "]|$)";

    /** A name behind a word for people: 村民李四. */
    static final Pattern CALLED = Pattern.compile("(?<=" + either("before") + ")(" + LINK + ")(" + NAME + ")");

    /** A name before a number: 李四（电话 13812345678）. */
    static final Pattern NUMBERED = Pattern.compile("()(" + SURNAME + HAN + "{1,2})(?=" + LINK + either("label")
            + "?[\\s:\uff1a\u662f\u4e3a]{0,2}\\+?[\\d\uff10-\uff19]{3})");

    /** A whole name. */
    static final Pattern FULL = Pattern.compile(SURNAME + HAN + "{1,2}");

    /** What is said behind a name: 王敏主任. */
    static final Pattern POLITE = Pattern.compile(AFTER + "+$");

    /** The name of an organ or of people in general, not of one. */
    static final Pattern ORGAN = Pattern.compile(".*" + either("organ"));

    private PersonWords() {}

    private static String either(String kind) {
        return words(kind)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Stream<String> words(String kind) {
        try (Reader in = new InputStreamReader(
                new ClassPathResource("liaison/person-words.csv").getInputStream(), StandardCharsets.UTF_8)) {
            List<String> lines = FORMAT.parse(in).stream()
                    .filter(line -> line.get("kind").equals(kind))
                    .map(line -> line.get("words"))
                    .toList();
            return lines.stream().flatMap(line -> Stream.of(line.split(" "))).distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
