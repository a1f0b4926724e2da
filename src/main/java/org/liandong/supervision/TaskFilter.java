package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What a list or a count of tasks is narrowed to; only tasks of running matters count.
 *
 * @param show which of them
 * @param year year of the matter, null for all
 * @param areaPath path of the congress whose area it is, null for all
 */
public record TaskFilter(Show show, @Nullable Integer year, @Nullable String areaPath) {

    /** Which tasks are asked for. */
    public enum Show {
        ALL("true"),
        /** Invitations without an answer. */
        UNANSWERED("t.state = 'INVITED'"),
        /** The same past the day by which an answer was asked for. */
        UNANSWERED_LATE("t.state = 'INVITED' and t.next_due_on < :today"),
        /** At work and past a day that was due. */
        BEHIND("t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today"),
        /** At work by a version of the requirement document that is not the latest. */
        OLD_REQUIREMENT(
                "t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.confirmed_requirement > 0 and"
                        + " t.confirmed_requirement < (select max(r.number) from matter_requirement r where r.matter_id = t.matter_id)"),
        /** At work, with no version of the requirement document confirmed. */
        UNCONFIRMED("t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.confirmed_requirement = 0"),
        /** Taking part, with a step of its own procedure past its lawful day. */
        STEP_LATE(
                """
                t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN', 'REPORTED')
                and exists (select from own_procedure p join procedure_step s on s.procedure_id = p.id
                            where p.task_id = t.id and s.due_on < :today and s.done_on is null and s.inapplicable = '')
                """);

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        /** Condition on the alias {@code t} with the parameter {@code today}. */
        String sql() {
            return condition;
        }
    }
}
