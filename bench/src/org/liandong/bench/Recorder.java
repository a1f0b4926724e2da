package org.liandong.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the statements of a request that asks for it by the header {@link #HEADER}; all others pass untouched, so that
 * recording costs the measured requests nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Recorder extends OncePerRequestFilter implements BeanPostProcessor {

    /** Holds the name under which the request's statements are kept. */
    static final String HEADER = "X-Bench-Record";

    private static final ThreadLocal<@Nullable List<Recorded>> CURRENT = new ThreadLocal<>();

    private final Map<String, List<Recorded>> pages = new ConcurrentHashMap<>();

    /** Statements of a recorded page in their order, those of the session included. */
    List<Recorded> of(String name) {
        return pages.getOrDefault(name, List.of());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getHeader(HEADER);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        List<Recorded> statements = new ArrayList<>();
        CURRENT.set(statements);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
            pages.put(name, statements);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Recording(source) : bean;
    }

    /** Hands out connections that write down their statements while a request is recorded. */
    private static final class Recording extends DelegatingDataSource {

        Recording(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            List<Recorded> statements = CURRENT.get();
            return statements == null ? connection : proxy(Connection.class, recording(connection, statements));
        }
    }

    private static InvocationHandler recording(Connection connection, List<Recorded> statements) {
        return (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? proxy(
                            PreparedStatement.class,
                            recording((PreparedStatement) result, (String) arguments[0], statements))
                    : result;
        };
    }

    private static InvocationHandler recording(PreparedStatement target, String sql, List<Recorded> statements) {
        List<Recorded.Setter> setters = new ArrayList<>();
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                setters.add(new Recorded.Setter(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                statements.add(new Recorded(sql, List.copyOf(setters)));
            }
            return call(target, method, arguments);
        };
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
