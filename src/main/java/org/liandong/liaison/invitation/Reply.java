package org.liandong.liaison.invitation;

import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;

/**
 * An answer with its words.
 *
 * @param names who comes, with their posts
 * @param reason why nobody comes; for a substitute it may be left out
 */
record Reply(Answer answer, String names, String reason) {

    private static final int LONGEST = 200;

    Reply {
        names = answer.comes() ? Asked.text(names) : "";
        reason = answer == Answer.COMING ? "" : Asked.text(reason);
        if (answer.comes() && names.isEmpty()) {
            throw new RuleViolation("invitation.reply.names");
        }
        if (names.length() > LONGEST) {
            throw new RuleViolation("invitation.reply.names.long", LONGEST);
        }
        if (!answer.comes() && reason.isEmpty()) {
            throw new RuleViolation("invitation.reply.reason");
        }
        if (reason.length() > LONGEST) {
            throw new RuleViolation("invitation.reply.reason.long", LONGEST);
        }
    }
}
