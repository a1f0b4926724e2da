package org.liandong.liaison.duty;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.liandong.liaison.PersonalData;
import org.liandong.shared.RuleViolation;

/**
 * A deputy with whom a member keeps contact.
 *
 * @param unit where elected or working, empty for not said
 */
@Embeddable
record Deputy(String name, String unit) {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_UNIT = 60;
    private static final int MOST = 50;

    Deputy {
        if (name.isEmpty() || name.length() > LONGEST_NAME || unit.length() > LONGEST_UNIT) {
            throw new RuleViolation("duty.deputies.line", name.isEmpty() ? unit : name);
        }
    }

    /** From text with one deputy a line, the unit behind the name. */
    static List<Deputy> read(String text) {
        List<Deputy> deputies = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                String[] parts = line.split("[\\s,\u3000\uff0c\u3001]+", 2);
                deputies.add(new Deputy(parts[0], parts.length > 1 ? parts[1].strip() : ""));
            }
        }
        if (deputies.size() > MOST) {
            throw new RuleViolation("duty.deputies.many", MOST);
        }
        return deputies;
    }

    /** The same with its name hidden. */
    Deputy masked() {
        return new Deputy(PersonalData.maskNames(name), unit);
    }

    /** As typed. */
    String line() {
        return unit.isEmpty() ? name : name + ' ' + unit;
    }
}
