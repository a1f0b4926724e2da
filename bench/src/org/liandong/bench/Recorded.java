package org.liandong.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement of a page with its parameters as JDBC got them. */
record Recorded(String sql, List<Setter> setters) {

    /** A call such as {@code setLong(1, 7)}. */
    record Setter(Method method, Object[] arguments) {}

    boolean ofTheSession() {
        return sql.toLowerCase(java.util.Locale.ROOT).contains("spring_session");
    }

    boolean reads() {
        String start = sql.strip().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with");
    }

    /** Executes it and reads every column of every row. */
    List<List<String>> rows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Setter setter : setters) {
                setter.method.invoke(statement, setter.arguments);
            }
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                List<List<String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        Object value = result.getObject(column);
                        row.add(value == null ? "" : value.toString());
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new SQLException(e);
        }
    }
}
