package org.liandong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources that the guards read: templates as they lie in the project, without their comments. */
final class Templates {

    static final Path ROOT = Path.of("src/main/resources/templates");

    /** A tag as a whole, also where an attribute holds a {@code >}. */
    static final Pattern TAG = Pattern.compile("<[/!a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** A template: its name as Thymeleaf knows it, and its markup. */
    record Template(String name, String markup) {

        Stream<String> tags() {
            return TAG.matcher(markup).results().map(tag -> tag.group());
        }

        /** What stands between the tags. */
        String text() {
            return TAG.matcher(markup).replaceAll(Matcher.quoteReplacement("\n"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Templates() {}

    static List<Template> all() {
        return files(ROOT, ".html")
                .map(file -> new Template(
                        ROOT.relativize(file).toString().replace('\\', '/').replaceAll("\\.html$", ""),
                        COMMENT.matcher(read(file)).replaceAll("")))
                .toList();
    }

    static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
