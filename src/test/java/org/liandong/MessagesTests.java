package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.Templates.Template;

/** Every word on screen is a message, and every message exists in both languages. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern STATIC_KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern KEY_IN_CALL = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'\\s*[,)]");
    private static final Pattern PREFIX =
            Pattern.compile("#\\{([a-zA-Z][\\w.-]*\\.)__|#messages\\.msg\\('([\\w.-]+\\.)'\\s*\\+");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("new RuleViolation\\(\\s*\"([^\"]+)\"\\s*[,)]"
            + "|addFlashAttribute\\(\\s*\"(?:notice|problem|done)\",\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern READ_OUT = Pattern.compile(
            "\\s(?:title|alt|placeholder|aria-label|aria-description|label|content|summary)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    static Stream<String> bundles() {
        return Templates.files(MESSAGES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageExistsInBothLanguages(String bundle) {
        Properties chinese = load(bundle);
        Properties english = load(bundle + "_en");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .as("keys of " + bundle + "_en")
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as("placeholders of " + key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void messagesWithValuesAreWellFormed(String bundle) {
        for (Properties language : List.of(load(bundle), load(bundle + "_en"))) {
            language.forEach((key, text) -> {
                if (!placeholders((String) text).isEmpty()) {
                    String filled = new MessageFormat((String) text).format(new Object[] {1, 2, 3, 4, 5, 6});
                    assertThat(filled).as("a quote swallows a value of " + key).doesNotContain("{0}", "{1}", "{2}");
                }
            });
        }
    }

    @Test
    void aKeyStandsInOneFileOnly() {
        List<String> keys = bundles()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesUseMessagesThatExist(Template template) {
        Set<String> keys = keys();
        List<String> missing = new ArrayList<>(Stream.of(STATIC_KEY, KEY_IN_CALL)
                .flatMap(pattern -> pattern.matcher(template.markup()).results())
                .map(found -> found.group(1))
                .filter(key -> !keys.contains(key))
                .toList());
        PREFIX.matcher(template.markup())
                .results()
                .map(MessagesTests::firstGroup)
                .filter(prefix -> keys.stream().noneMatch(key -> key.startsWith(prefix)))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void codeUsesMessagesThatExist() {
        Set<String> keys = keys();
        List<String> missing = Templates.files(SOURCES, ".java")
                .flatMap(file -> KEY_IN_JAVA
                        .matcher(Templates.read(file))
                        .results()
                        .map(MessagesTests::firstGroup)
                        .filter(key -> !keys.contains(key))
                        .map(key -> file.getFileName() + ": " + key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoTextOfTheirOwn(Template template) {
        List<String> bare = new ArrayList<>(INLINE.matcher(template.text())
                .replaceAll("")
                .replaceAll("&\\w+;|&#\\w+;", "")
                .lines()
                .filter(line -> LETTER.matcher(line).find())
                .map(String::strip)
                .toList());
        template.tags()
                .flatMap(tag -> READ_OUT.matcher(tag).results().map(found -> found.group(1)))
                .filter(value -> HAN.matcher(value).find())
                .forEach(bare::add);
        template.tags()
                .filter(tag -> !tag.startsWith("<meta") && HAN.matcher(tag).find())
                .forEach(bare::add);
        assertThat(bare).isEmpty();
    }

    @Test
    void codeHoldsNoChinese() {
        List<String> found = Templates.files(SOURCES, ".java")
                .flatMap(file -> withoutComments(Templates.read(file))
                        .lines()
                        .filter(line -> HAN.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line.strip()))
                .toList();
        assertThat(found).isEmpty();
    }

    /** Javadoc names the articles and terms of the law in their own words. */
    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static Set<String> keys() {
        return bundles()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("no messages " + name, e);
        }
        return properties;
    }
}
