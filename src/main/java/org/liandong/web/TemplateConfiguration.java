package org.liandong.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** The template engine's standard dialect with our quick way to values. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Autowired
    void evaluateQuickly(SpringTemplateEngine engine) {
        Set<IDialect> dialects = new LinkedHashSet<>(engine.getDialects());
        dialects.removeIf(SpringStandardDialect.class::isInstance);
        dialects.add(new QuickDialect());
        engine.setDialects(dialects);
    }

    private static final class QuickDialect extends SpringStandardDialect {

        private final PathEvaluator evaluator = new PathEvaluator();

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }
}
