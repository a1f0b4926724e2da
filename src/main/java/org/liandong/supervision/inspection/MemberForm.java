package org.liandong.supervision.inspection;

import org.jspecify.annotations.Nullable;
import org.liandong.law.Act;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;

/** A person of the group as typed. */
record MemberForm(
        @Nullable String person,
        @Nullable String role,
        @Nullable String identity,
        @Nullable String beside,
        @Nullable String unit,
        @Nullable String phone,
        @Nullable String interest,
        @Nullable String interestNote,
        @Nullable String replaces,
        @Nullable String reason) {

    private static final int NAME = 40;
    private static final int UNIT = 80;
    private static final int PHONE = 20;
    private static final int TEXT = 300;

    /** Whom it names. */
    Person content() {
        String name = text(person, NAME, "group.name.long");
        if (name.isEmpty()) {
            throw new RuleViolation("group.name.missing");
        }
        GroupRole as = Asked.one(GroupRole.class, role);
        if (as == null) {
            throw new RuleViolation("group.role.missing");
        }
        Identity who = Asked.one(Identity.class, identity);
        if (who == null) {
            throw new RuleViolation("group.identity.missing");
        }
        Interest said = Asked.one(Interest.class, interest);
        String number = text(phone, PHONE, "group.phone.wrong");
        if (!number.matches("[0-9 +()-]*")) {
            throw new RuleViolation("group.phone.wrong");
        }
        return new Person(
                name,
                as,
                who,
                text(unit, UNIT, "group.unit.long"),
                number,
                said == null ? Interest.UNSAID : said,
                text(interestNote, TEXT, "group.interest.long"));
    }

    /** The branch in which the person holds another office, null for none. */
    Act.@Nullable Power besideIn() {
        return Asked.one(Act.Power.class, beside);
    }

    /** Id of whom the person replaces, null for nobody. */
    @Nullable
    Long replacedId() {
        return replaces == null || replaces.isBlank() ? null : Asked.id(replaces);
    }

    String why() {
        return GroupForms.text(reason == null ? "" : reason);
    }

    private static String text(@Nullable String typed, int longest, String tooLong) {
        String clean = ShortForm.text(typed == null ? "" : typed, Integer.MAX_VALUE);
        if (clean.length() > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return clean;
    }
}
