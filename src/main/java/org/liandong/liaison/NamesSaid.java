package org.liandong.liaison;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells whether somebody is among the people that were typed into a field, e.g. 副主任王敏、财经委李军. */
final class NamesSaid {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\u3000\u3001\uff0c\uff1b]+");

    private NamesSaid() {}

    /** Whether the person is named: a name with one more character is somebody else's (王敏娟 is not 王敏). */
    static boolean person(String people, String name) {
        return !name.isEmpty()
                && Arrays.stream(BETWEEN.split(people))
                        .anyMatch(said -> said.contains(name) && said.length() - name.length() != 1);
    }

    /** Whether the organ is named in full. */
    static boolean organ(String people, String name) {
        return !name.isEmpty() && people.contains(name);
    }
}
