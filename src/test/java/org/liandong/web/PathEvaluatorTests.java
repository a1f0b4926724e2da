package org.liandong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The quick way says what Spring's expression language says. */
class PathEvaluatorTests {

    record Row(@Nullable String name, List<String> tags, @Nullable Row inner) {

        public String label() {
            return "label " + name;
        }

        public boolean isOpen() {
            return true;
        }
    }

    /** Not public, with a getter that hides a method of the property's name. */
    static final class Both {

        public String getPart() {
            return "getter";
        }

        public String part() {
            return "method";
        }
    }

    private final SpringTemplateEngine quick = engine();
    private final SpringTemplateEngine spring = engine();

    PathEvaluatorTests() {
        new TemplateConfiguration().evaluateQuickly(quick);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "row.name",
                "row.label",
                "row.open",
                "row.inner.name",
                "row.inner.inner",
                "row.tags",
                "row.tags.size()",
                "row.tags[0]",
                "row.name.length()",
                "both.part",
                "map.key",
                "text",
                "missing",
                "missing?.name",
                "row.inner.inner?.name",
                "row.name + text",
                "null",
                "true",
                "!row.open",
                "#strings.length(row.name)"
            })
    void saysWhatSpringSays(String expression) {
        String template = "<p th:text=\"${" + expression + "}\"></p>";
        assertThat(quick.process(template, context())).isEqualTo(spring.process(template, context()));
    }

    @ParameterizedTest
    @CsvSource({"row.nothing", "missing.name", "row.inner.inner.name", "row.tags.nothing"})
    void failsWhereSpringFails(String expression) {
        String template = "<p th:text=\"${" + expression + "}\"></p>";
        assertThatThrownBy(() -> spring.process(template, context())).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> quick.process(template, context())).isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void readsTheSelectedObjectAndEachRow() {
        String template =
                "<b th:object=\"${row}\" th:text=\"*{name}\"></b><i th:each=\"t : ${row.tags}\" th:text=\"${t}\"></i>";
        assertThat(quick.process(template, context())).isEqualTo("<b>outer</b><i>a</i><i>b</i>");
    }

    private static Context context() {
        Row inner = new Row("inner", List.of(), null);
        Context context = new Context();
        context.setVariables(Map.of(
                "row", new Row("outer", List.of("a", "b"), inner), "both", new Both(), "map", Map.of("key", "value")));
        context.setVariable("text", "text");
        return context;
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
