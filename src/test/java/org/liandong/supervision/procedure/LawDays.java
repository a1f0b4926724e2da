package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The time limits of the law as a person reads them in its text, so that tests do not count with what they test. */
final class LawDays {

    /** Step, what it is counted from, how far from there, the article. The number of a step stands for the day it was done. */
    private static final Map<String, Limit> LIMITS =
            """
            special_work_report:1 year 0d 监督法63
            special_work_report:4 meeting 0d 监督法14
            special_work_report:5 meeting -20d 监督法15(1)
            special_work_report:6 meeting -10d 监督法15(1)
            special_work_report:7 meeting -7d 监督法15(2)
            special_work_report:13 11 3m 监督法17(1)
            special_work_report:14 given 0d 监督法17(1)
            final_accounts:1 meeting -30d 预算法78(2)-(4)
            final_accounts:2 3 0d 预算法77(2)
            final_accounts:3 september 0d 监督法19(2)
            final_accounts:5 meeting-end 0d 监督法27(1)
            final_accounts:7 6 20d 预算法14(1)
            final_accounts:8 6 20d 预算法80
            plan_budget_execution:1 september 0d 监督法20
            plan_budget_execution:5 4 3m 监督法29(1)
            budget_adjustment:2 meeting -30d 预算法69(4)-(6)
            budget_adjustment:3 given 0d 监督法22
            budget_adjustment:5 4 20d 预算法14(1)
            audit_rectification:1 year 0d 监督法27(1)
            audit_rectification:2 1 6m 监督法27(2)
            state_assets_debt:1 year 0d 监督法24(2)
            state_assets_debt:2 year 0d 监督法25(2)
            law_inspection:1 year 0d 监督法31
            law_inspection:9 8 3m 监督法37(1)
            law_inspection:10 given 0d 监督法37(1)
            record_review:1 given 30d 立法法109(1)
            record_review:5 given 2m 监督法40
            record_review:8 year 0d 监督法45
            inquiry:1 meeting-end 0d 监督法46
            inquiry:2 meeting-end 0d 地方组织法23
            local_regulation_province:7 5 30d 立法法109(1)[2]
            local_regulation_city:4 3 4m 立法法81(1)
            local_regulation_city:6 5 30d 立法法109(1)[2]
            autonomous_regulation:4 3 30d 立法法109(1)[3]
            deputy_suggestions:4 2 3m 代表法51(2)
            deputy_suggestions:5 2 6m 代表法51(2)
            deputy_suggestions:7 meeting 0d 代表法51(3)
            township_session:2 year 0d 地方组织法14(1)
            township_session:3 given 2m 地方组织法20
            presidium_recess:1 year 0d 地方组织法19(2)
            presidium_recess:6 meeting-end 0d 地方组织法19(2)
            sc_meeting:1 given 2m 地方组织法51(1)
            annual_budget:1 meeting -30d 预算法44(2)-(4)
            annual_budget:2 meeting 0d 预算法45
            annual_budget:4 3 20d 预算法14(1)
            deputy_annual_plan:1 year 0d 代表法43(1)
            autonomous_variation:2 given 60d 民族区域自治法20
            """
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            words -> words[0], words -> new Limit(words[0], words[1], words[2], words[3])));

    private LawDays() {}

    /** A time limit; {@code from} may be the number of another step. */
    record Limit(String key, String from, String shift, String article) {

        /**
         * The last lawful day.
         *
         * @param done day of each step that is done, by its key
         */
        @Nullable
        LocalDate due(LocalDate meeting, LocalDate meetingEnd, @Nullable LocalDate given, Map<String, LocalDate> done) {
            LocalDate base =
                    switch (from) {
                        case "meeting" -> meeting;
                        case "meeting-end" -> meetingEnd;
                        case "year" -> LocalDate.of(meeting.getYear(), 12, 31);
                        case "september" -> LocalDate.of(meeting.getYear(), 9, 30);
                        case "given" -> given;
                        default -> done.get(key.substring(0, key.indexOf(':') + 1) + from);
                    };
            int number = Integer.parseInt(shift.substring(0, shift.length() - 1));
            return base == null ? null : shift.endsWith("m") ? base.plusMonths(number) : base.plusDays(number);
        }
    }

    /** The limit that the law or, for a report on handling, the province sets for a step; null for none. */
    static @Nullable Limit of(String key) {
        return LIMITS.get(key);
    }

    static Set<String> keys() {
        return LIMITS.keySet();
    }

    /** Whether a deadline runs after something that happened, so that it can pass before its step is taken. */
    static boolean canRunLate(String key) {
        Limit limit = LIMITS.get(key);
        return limit != null
                && !limit.shift().startsWith("0")
                && (Character.isDigit(limit.from().charAt(0)) || limit.from().equals("given"));
    }

    /** Whether the province's rules, as these tests enter them, let a deadline be put off. */
    static boolean canBePutOff(String key) {
        return Set.of("special_work_report:13", "law_inspection:9", "plan_budget_execution:5")
                .contains(key);
    }
}
