package org.liandong.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads what a template asks for most, a value of one of our own objects ({@code ${row.name}}), without Spring's
 * expression language, whose search for the way to read it costs more than the rest of a cell. Everything else, and
 * whatever is missing or null on the way, goes to Spring as before, with its errors.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");
    private static final Pattern WORD_OF_SPRING =
            Pattern.compile("(?i)null|true|false|param|session|application|execInfo");
    private static final String OURS = "org.liandong.";
    private static final String[] NONE = {};

    /** Expressions of templates are few; those put together by preprocessing must not fill the memory. */
    private static final int MOST = 5_000;

    private static final ClassValue<Map<String, MethodHandle>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return type.getName().startsWith(OURS) ? getters(type) : Map.of();
        }
    };

    private final IStandardVariableExpressionEvaluator spring = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, String[]> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String[] path = expression.getUseSelectionAsRoot() || execution.getPerformTypeConversion()
                ? NONE
                : path(expression.getExpression());
        Object value = path.length == 0 ? null : context.getVariable(path[0]);
        for (int step = 1; step < path.length && value != null; step++) {
            MethodHandle getter = GETTERS.get(value.getClass()).get(path[step]);
            if (getter == null) {
                return spring.evaluate(context, expression, execution);
            }
            value = read(getter, value);
            if (value == null && step == path.length - 1) {
                return null;
            }
        }
        return value == null ? spring.evaluate(context, expression, execution) : value;
    }

    private String[] path(String expression) {
        String[] known = paths.get(expression);
        if (known != null) {
            return known;
        }
        String[] path = PATH.matcher(expression).matches() ? expression.split("\\.") : NONE;
        if (path.length > 0 && WORD_OF_SPRING.matcher(path[0]).matches()) {
            path = NONE;
        }
        if (paths.size() < MOST) {
            paths.put(expression, path);
        }
        return path;
    }

    private static Object read(MethodHandle getter, Object value) {
        try {
            return getter.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Public methods without parameters by the name of their property, as Spring finds them: getX and isX before x. */
    private static Map<String, MethodHandle> getters(Class<?> type) {
        Map<String, MethodHandle> getters = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (readable(method)) {
                getters.put(method.getName(), handle(method));
            }
        }
        for (Method method : type.getMethods()) {
            String name = method.getName();
            int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
            if (prefix > 0 && name.length() > prefix && readable(method)) {
                getters.put(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1), handle(method));
            }
        }
        return getters;
    }

    private static boolean readable(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class;
    }

    private static MethodHandle handle(Method method) {
        method.setAccessible(true);
        try {
            return MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
