package org.liandong.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.law.procedure.Step;
import org.liandong.supervision.Work;

/**
 * A group with all that its page shows.
 *
 * @param head null while nobody has written anything
 * @param everybody those who left among them
 * @param basis the step of the law that says who may have a seat, null where the law says nothing
 */
record GroupView(
        Work work,
        boolean mine,
        boolean writable,
        GroupReads.@Nullable Head head,
        List<MemberRow> everybody,
        List<GroupReads.Training> trainings,
        SeatRule rule,
        @Nullable Step basis) {

    /** Those in the group now. */
    public List<MemberRow> members() {
        return everybody.stream().filter(MemberRow::present).toList();
    }

    /** Those who left, and those who came by a change of the list. */
    public List<MemberRow> changes() {
        return everybody.stream()
                .filter(member -> !member.present() || !member.joinedReason().isEmpty())
                .toList();
    }

    public int version() {
        return head == null ? 0 : head.version();
    }

    public boolean settled() {
        return head != null && head.finalOn() != null;
    }

    public @Nullable LocalDate finalOn() {
        return head == null ? null : head.finalOn();
    }

    /** Whether the rule points the person's seat out without excluding it. */
    public boolean doubtful(MemberRow member) {
        return !rule.admits(member.identity(), member.role());
    }

    /** Whether it has somebody at its head. */
    public boolean headed() {
        return members().stream().anyMatch(member -> member.role() == GroupRole.HEAD);
    }

    public String url() {
        return work.url() + "/group";
    }

    /** Last part of the message keys of its name and of its roles. */
    public String kind() {
        return rule.name();
    }
}
