package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.Templates.Template;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.IStandardExpressionParser;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates parse, and hold nothing that the content security policy or the next reader would refuse. */
class TemplateTests {

    private static final Pattern EXPRESSION = Pattern.compile(
            "\\sth:(text|if|unless|href|src|action|value|title|class|classappend|id|for|name|checked|selected|disabled"
                    + "|colspan|placeholder|aria-[a-z]+|data-[a-z-]+|datetime|lang)=\"([^\"]*)\"");

    private static final Map<String, Pattern> REFUSED = Map.of(
            "unescaped text", Pattern.compile("th:utext|\\[\\("),
            "a static method of Java", Pattern.compile("[{\\s(]T\\("),
            "an object made in a template", Pattern.compile("\\$\\{\\s*new\\s"),
            "a bean", Pattern.compile("\\$\\{[^}]*(?<![\\w'.])@\\w"),
            "an inline script", Pattern.compile("<script(?![^>]*\\s(?:th:)?src=)[^>]*>"),
            "an inline style", Pattern.compile("<style|\\sstyle=|\\sth:style"),
            "an event attribute", Pattern.compile("\\s(?:th:)?on[a-z]+\\s*="),
            "an htmx script", Pattern.compile("\\shx-on|javascript:"),
            "the request", Pattern.compile("#(?:request|session|response|servletContext)\\b"));

    private static final Pattern CARDS = Pattern.compile("<table class=\"list cards.*?</table>", Pattern.DOTALL);

    private static final Pattern CELL = Pattern.compile("<td[\\s>](?:\"[^\"]*\"|[^>\"])*");

    private static final SpringTemplateEngine ENGINE = engine();

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void parses(Template template) {
        // A fragment of this name is nowhere, so the template is read but not run.
        ENGINE.process(template.name(), Set.of("nowhere"), new Context());
        var configuration = ENGINE.getConfiguration();
        var context = new ExpressionContext(configuration);
        IStandardExpressionParser parser = StandardExpressions.getExpressionParser(configuration);
        EXPRESSION
                .matcher(template.markup())
                .results()
                .map(attribute -> attribute.group(2).replace("&gt;", ">").replace("&lt;", "<"))
                .filter(value -> !value.isBlank() && !value.contains("__"))
                .forEach(value -> assertThat(parser.parseExpression(context, value))
                        .as(value)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNothingThatIsRefused(Template template) {
        List<String> found = REFUSED.entrySet().stream()
                .flatMap(rule -> template.tags()
                        .filter(tag -> rule.getValue().matcher(tag).find())
                        .map(tag -> rule.getKey() + ": " + tag))
                .toList();
        assertThat(found).isEmpty();
        assertThat(template.text()).doesNotContain("[(");
    }

    /** On a phone a row is a card without a head, so each value brings its name along. */
    @ParameterizedTest
    @MethodSource("templates")
    void namesTheValuesOfCards(Template template) {
        List<String> nameless = CARDS.matcher(template.markup())
                .results()
                .flatMap(table -> CELL.matcher(table.group()).results())
                .map(MatchResult::group)
                .filter(cell -> !cell.contains("data-label="))
                .toList();
        assertThat(nameless).isEmpty();
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
