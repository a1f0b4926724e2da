package org.liandong.supervision.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;

/** What the short forms on the page of a group have in common. */
final class GroupForms {

    /** Longest text of a reason, a subject or a decision. */
    private static final int LONGEST = 300;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("group.name.missing", "person"),
            Map.entry("group.name.long", "person"),
            Map.entry("group.role.missing", "role"),
            Map.entry("group.identity.missing", "identity"),
            Map.entry("group.identity.refused", "identity"),
            Map.entry("group.beside.refused", "beside"),
            Map.entry("group.interest.refused", "interest"),
            Map.entry("group.interest.long", "interestNote"),
            Map.entry("group.unit.long", "unit"),
            Map.entry("group.phone.wrong", "phone"),
            Map.entry("group.reason", "reason"),
            Map.entry("form.tooLong", "reason"),
            Map.entry("group.day.missing", "day"),
            Map.entry("group.training.future", "day"),
            Map.entry("group.training.subject", "subject"),
            Map.entry("group.final.future", "day"),
            Map.entry("group.final.by", "by"),
            Map.entry("group.final.untrained", "untrained"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private GroupForms() {}

    static ShortForm form(WorkPlace place, HttpServletRequest request) {
        return new ShortForm(request, place.url() + "/group", FIELDS);
    }

    static String text(String typed) {
        return ShortForm.text(typed, LONGEST);
    }

    static LocalDate day(String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("group.day.missing");
        }
        return day;
    }
}
