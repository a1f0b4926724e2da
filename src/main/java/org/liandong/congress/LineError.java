package org.liandong.congress;

import java.util.List;

/**
 * What is wrong with one line of a file.
 *
 * @param line from 1; the header's for the file as a whole
 * @param key message key
 * @param arguments values for the message's placeholders
 */
public record LineError(int line, String key, List<String> arguments) {

    static LineError of(int line, String key, String... arguments) {
        return new LineError(line, "import.error." + key, List.of(arguments));
    }

    /** The arguments as a message takes them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
