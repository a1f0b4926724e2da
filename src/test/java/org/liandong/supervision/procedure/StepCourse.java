package org.liandong.supervision.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.law.procedure.Step;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Takes the steps of one congress through its pages, each on its day, and looks at what the pages say of it. */
final class StepCourse {

    private static int number = 900;

    private final MatterDriver matters;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final String url;
    private final String clerk;
    private final List<Step> law;
    private final LocalDate start;
    private final LocalDate meeting;
    private final Map<String, LocalDate> done = new HashMap<>();

    private LocalDate today;

    /**
     * @param work path of the task, or of the matter of its initiator
     * @param start day from which its steps are taken; its meeting is 40 days later and lasts two
     */
    StepCourse(
            MatterDriver matters,
            JdbcClient jdbc,
            TestClock clock,
            String work,
            String clerk,
            List<Step> law,
            LocalDate start) {
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
        this.url = work + "/steps";
        this.clerk = clerk;
        this.law = law;
        this.start = start;
        this.meeting = start.plusDays(40);
        this.today = start;
    }

    /** Enters a meeting of its own on the page of the congress and counts from it; an outpost has none to choose. */
    void choosesItsMeeting(String code, boolean outpost) throws Exception {
        if (outpost) {
            matters.page(clerk, url).andExpect(content().string(not(containsString("选择本级会议"))));
            return;
        }
        number++;
        matters.post(
                        clerk,
                        "/bodies/" + matters.body(code) + "/meetings",
                        "version",
                        "0",
                        "kind",
                        inSession(code) ? "CONGRESS" : "STANDING_COMMITTEE",
                        "termNumber",
                        "1",
                        "number",
                        String.valueOf(number),
                        "startsOn",
                        meeting.toString(),
                        "endsOn",
                        meeting.plusDays(1).toString())
                .andExpect(flash().attribute("notice", "body.done.part"));
        String id = jdbc.sql("select id from meeting where body_id = :body and number = :number")
                .param("body", matters.body(code))
                .param("number", number)
                .query(String.class)
                .single();
        matters.page(clerk, url).andExpect(content().string(containsString("选择本级会议")));
        matters.post(clerk, url + "/meeting", "meeting", id).andExpect(flash().attribute("notice", "step.met"));
    }

    /** A township decides in session; so does whatever the law counts from the congress alone. */
    private boolean inSession(String code) {
        return !code.endsWith("000000")
                || law.stream().anyMatch(step -> step.countsFrom("congress"))
                        && law.stream().noneMatch(step -> step.countsFrom("meeting"));
    }

    /** Plans by the proposals: at the meeting what takes place there, before it by the law's numbers. */
    void plansByTheProposals(boolean outpost) throws Exception {
        if (outpost || law.stream().allMatch(step -> step.heldAt().isEmpty())) {
            matters.refused(clerk, url + "/adopt").andExpect(content().string(containsString("选定会议以后才有建议日期")));
            return;
        }
        matters.post(clerk, url + "/adopt").andExpect(flash().attribute("notice", "step.adopted"));
        for (int position = 1; position <= law.size(); position++) {
            LawDays.Limit limit = LawDays.of(law(position).key());
            if (!law(position).heldAt().isEmpty()) {
                assertThat(planned(position)).as(law(position).key()).isEqualTo(meeting);
            } else if (limit != null && limit.shift().startsWith("-")) {
                assertThat(planned(position)).as(law(position).key()).isEqualTo(due(position));
            }
        }
    }

    /** Takes a step on its day, with its document, and reads what the page says before and after. */
    void takes(int position) throws Exception {
        prepares(position);
        Step step = law(position);
        LawDays.Limit limit = LawDays.of(step.key());
        LocalDate due = due(position);
        if (limit != null && due != null) {
            shows(position, chinese(lawful(position, limit)), step.article(), limit.article(), before(due));
        }
        String file = "第" + position + "步.txt";
        matters.send(
                        clerk,
                        MockMvcRequestBuilders.multipart(url + "/" + position + "/done")
                                .file(new MockMultipartFile(
                                        "file", file, "text/plain", step.text().getBytes(StandardCharsets.UTF_8)))
                                .param("version", version(position))
                                .param("day", today.toString()))
                .andExpect(flash().attribute("notice", "step.noted"));
        done.put(step.key(), today);
        long late = due == null ? 0 : ChronoUnit.DAYS.between(due, today);
        shows(position, late > 0 ? "已完成，超期 " + late + " 天" : "已完成", file);
        audited("matter.step.done", step, "", today.toString());
    }

    /** Waits until a deadline is near and then past before it takes the step; puts it off first where that is lawful. */
    void takesTooLate(int position) throws Exception {
        prepares(position);
        boolean extendable = LawDays.canBePutOff(law(position).key());
        if (extendable) {
            putsOff(position);
        } else {
            cannotPutOff(position);
        }
        LocalDate due = Objects.requireNonNull(due(position));
        goTo(due.minusDays(3));
        shows(position, "还有 3 天到期");
        goTo(due.plusDays(2));
        shows(position, "超过法定期限 2 天");
        takes(position);
        shows(position, "已完成，超期 2 天");
    }

    void takesBackAndTakesAgain(int position) throws Exception {
        if (law(position).duty() == Step.Duty.MUST) {
            refused(position, "skip", "（" + law(position).article() + "），不能标为不适用", "reason", "时间紧");
        }
        takes(position);
        change(position, "reopen");
        audited(
                "matter.step.reopen",
                law(position),
                done.get(law(position).key()).toString(),
                "");
        takes(position);
    }

    /** Goes to its day and enters the day that only a person knows. */
    private void prepares(int position) throws Exception {
        goTo(dayOf(position));
        LawDays.Limit limit = LawDays.of(law(position).key());
        if (limit != null && limit.from().equals("given") && given(position) == null) {
            change(position, "give", "day", today.toString());
            audited("matter.step.give", law(position), "", today.toString());
        }
    }

    /** Finds that a step does not apply, with the reason. */
    void leavesOut(int position) throws Exception {
        refused(position, "skip", "请写明为什么不适用", "reason", " ");
        change(position, "skip", "reason", "本次没有这种情况");
        shows(position, "不适用", "本次没有这种情况");
    }

    /** Puts a deadline off within the province's rule, with the reason. */
    private void putsOff(int position) throws Exception {
        LocalDate until = Objects.requireNonNull(due(position)).plusDays(20);
        refused(position, "extend", "请写明延期的理由", "day", until.toString(), "reason", "");
        change(position, "extend", "day", until.toString(), "reason", "事项复杂");
        shows(position, "延期至 " + until + "：事项复杂");
    }

    private void cannotPutOff(int position) throws Exception {
        LocalDate until = Objects.requireNonNull(due(position)).plusDays(1);
        refused(
                position,
                "extend",
                "没有可以延期的规定（" + law(position).article() + "）",
                "day",
                until.toString(),
                "reason",
                "忙");
    }

    private void shows(int position, String... words) throws Exception {
        String page = matters.page(clerk, url + "/" + position)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).as(law(position).key() + " on " + today).contains(words);
    }

    private String before(LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        return left > 7
                ? "未到期，还有 " + left + " 天"
                : left == 0 ? "今天到期" : left > 0 ? "还有 " + left + " 天到期" : "超过法定期限 " + -left + " 天";
    }

    private void change(int position, String verb, String... fields) throws Exception {
        matters.post(clerk, url + "/" + position + "/" + verb, versioned(position, fields))
                .andExpect(flash().attribute("notice", verb.equals("reopen") ? "step.reopened" : "step.noted"));
    }

    private void refused(int position, String verb, String words, String... fields) throws Exception {
        matters.refused(clerk, url + "/" + position + "/" + verb, versioned(position, fields))
                .andExpect(content().string(containsString(words)));
    }

    private String[] versioned(int position, String... fields) {
        return Stream.concat(Stream.of("version", version(position)), Arrays.stream(fields))
                .toArray(String[]::new);
    }

    private void audited(String action, Step step, String from, String to) {
        Map<String, Object> entry = jdbc.sql(
                        "select username, from_state, to_state, cast(at at time zone 'Asia/Shanghai' as date) as day"
                                + " from audit_entry where action = :action and label like :label order by id desc limit 1")
                .param("action", action)
                .param("label", "% / " + step.text())
                .query()
                .singleRow();
        assertThat(entry)
                .containsEntry("username", clerk)
                .containsEntry("from_state", from)
                .containsEntry("to_state", to);
        assertThat(entry.get("day")).hasToString(today.toString());
    }

    private LocalDate dayOf(int position) {
        int held = 1;
        while (held <= law.size() && law(held).heldAt().isEmpty()) {
            held++;
        }
        return later(position < held ? start.plusDays(position) : meeting.plusDays(position - held));
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(today) ? day : today;
    }

    private void goTo(LocalDate day) {
        today = later(day);
        clock.goTo(today);
    }

    /** The last lawful day as a person reads it in the law; where it was put off, the day to which it was. */
    private @Nullable LocalDate due(int position) {
        LawDays.Limit limit = LawDays.of(law(position).key());
        LocalDate extended = column("extended_to", position);
        return extended != null || limit == null ? extended : lawful(position, limit);
    }

    private @Nullable LocalDate lawful(int position, LawDays.Limit limit) {
        return limit.due(meeting, meeting.plusDays(1), given(position), done);
    }

    private @Nullable LocalDate given(int position) {
        return column("given_on", position);
    }

    private @Nullable LocalDate planned(int position) {
        return column("planned_on", position);
    }

    private String version(int position) {
        return jdbc.sql("select s.version from procedure_step s where " + place())
                .param("position", position)
                .query(String.class)
                .single();
    }

    private @Nullable LocalDate column(String column, int position) {
        return jdbc.sql("select s." + column + " as day from procedure_step s where " + place())
                .param("position", position)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private String place() {
        String[] parts = url.split("/");
        boolean task = parts.length > 4;
        return "s.position = :position and s.procedure_id = (select id from own_procedure where "
                + (task ? "task_id = " + parts[4] : "task_id is null and matter_id = " + parts[2]) + ")";
    }

    private Step law(int position) {
        return law.get(position - 1);
    }

    private static String chinese(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
