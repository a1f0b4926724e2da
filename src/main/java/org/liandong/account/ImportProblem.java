package org.liandong.account;

/**
 * What is wrong with a cell.
 *
 * @param line line in the file, from 1
 * @param column letter of the column, empty for the whole file
 * @param key message
 */
record ImportProblem(int line, String column, String key, String value) {}
