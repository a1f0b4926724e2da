package org.liandong.web;

import java.util.List;

/**
 * What is wrong with a cell of an imported table.
 *
 * @param line line in the file, from 1
 * @param column letter of the column, empty for the whole line or file
 * @param key message
 * @param value what stands in the cell
 * @param arguments of the message
 */
public record ImportProblem(int line, String column, String key, String value, List<Object> arguments) {

    /** Of a cell; columns count from 0. */
    public static ImportProblem cell(int line, int column, String key, String value, Object... arguments) {
        return new ImportProblem(line, String.valueOf((char) ('A' + column)), key, value, List.of(arguments));
    }

    /** Of the file as a whole. */
    public static ImportProblem file(String key, Object... arguments) {
        return new ImportProblem(1, "", key, "", List.of(arguments));
    }
}
