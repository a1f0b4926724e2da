package org.liandong.plan.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The lists in {@code plan/topic} that say which words are the same for the portal; read once. */
final class TopicLists {

    static final String SPELLINGS = "plan/topic/spellings.txt";
    static final String PLACES = "plan/topic/places.txt";
    static final String PROCEDURE = "plan/topic/procedure.txt";
    static final String AUTHORITIES = "plan/topic/authorities.txt";
    private static final String FRAMEWORK = "plan/topic/framework-statutes.txt";
    private static final String PATTERNS = "plan/topic/patterns.properties";

    /** Statutes on which so much rests that sharing one says nothing. */
    static final Set<String> FRAMEWORK_STATUTES = lines(FRAMEWORK);

    /** Changes with the lists, so that words made from older ones are made anew. */
    static final String VERSION = version();

    private static final Properties EXPRESSIONS = expressions();

    private TopicLists() {}

    /** A regular expression by name. */
    static String pattern(String name) {
        return EXPRESSIONS.getProperty(name);
    }

    private static Set<String> lines(String resource) {
        return text(resource)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties expressions() {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text(PATTERNS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static String version() {
        CRC32 sum = new CRC32();
        List.of(SPELLINGS, PLACES, PROCEDURE, AUTHORITIES, FRAMEWORK, PATTERNS)
                .forEach(resource -> sum.update(text(resource).getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static String text(String resource) {
        try (InputStream in = TopicLists.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no list " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
