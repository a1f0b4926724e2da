package org.liandong.supervision.publication;

import java.util.List;
import org.liandong.shared.RuleViolation;

/** A text that is to be told to everybody holds what looks like personal data. */
class PersonalDataFound extends RuleViolation {

    private final List<String> pieces;

    PersonalDataFound(List<String> pieces) {
        super("publication.personal", String.join(" / ", pieces));
        this.pieces = pieces;
    }

    List<String> pieces() {
        return pieces;
    }
}
