package org.liandong.supervision.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.VisitTargets;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.WorkPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A body's own work in joint matters, to link with a visit from the visit's page; the link is the one of its records. */
@Component
class WorkTargets implements VisitTargets {

    private static final Pattern KEY = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** Own parts and own tasks of the body, as {@code MatterTask.work} says which are open. */
    private static final String OWN =
            """
            select u.matter_id, u.task_id, u.title, u.year, b.short_name as owner from (
              select m.id as matter_id, cast(null as bigint) as task_id, m.title, m.year, m.owner_id,
                     m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP') as open
              from joint_matter m where m.owner_id = :body
              union all
              select m.id, t.id, m.title, m.year, m.owner_id,
                     t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN', 'REPORTED') and m.state <> 'CALLED_OFF'
              from matter_task t join joint_matter m on m.id = t.matter_id where t.owner_id = :body) u
            join body b on b.id = u.owner_id
            where u.open
            """;

    private record Found(long matterId, @Nullable Long taskId, String title, int year, String owner) {}

    private final JdbcClient jdbc;
    private final VisitLinks links;

    WorkTargets(JdbcClient jdbc, VisitLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public String kind() {
        return "work";
    }

    @Override
    public List<Target> find(String words, SignedIn me, int limit) {
        return jdbc
                .sql(OWN + " and not exists (select from unnest(:words) w where position(w in lower(u.title)) = 0)"
                        + " order by u.year desc, u.matter_id desc limit :limit")
                .param("body", me.bodyId())
                .param("words", words.toLowerCase(Locale.ROOT).split("\\s+"))
                .param("limit", limit)
                .query(Found.class)
                .list()
                .stream()
                .map(WorkTargets::target)
                .toList();
    }

    @Override
    public List<Target> linked(long visitId, SignedIn me) {
        return jdbc
                .sql(OWN
                        + " and exists (select from work_visit w where w.visit_id = :visit and w.matter_id = u.matter_id"
                        + " and w.task_id is not distinct from u.task_id) order by u.year desc, u.matter_id desc")
                .param("body", me.bodyId())
                .param("visit", visitId)
                .query(Found.class)
                .list()
                .stream()
                .map(WorkTargets::target)
                .toList();
    }

    @Override
    public void link(long visitId, String key, SignedIn me) {
        links.add(place(key), visitId, me);
    }

    @Override
    public void unlink(long visitId, String key, SignedIn me) {
        links.remove(place(key), visitId, me);
    }

    private static WorkPlace place(String key) {
        Matcher ids = KEY.matcher(key);
        if (!ids.matches()) {
            throw new RuleViolation("visit.target.unknown");
        }
        String task = ids.group(2);
        return new WorkPlace(Long.parseLong(ids.group(1)), task == null ? null : Long.valueOf(task));
    }

    private static Target target(Found found) {
        String key = found.matterId() + (found.taskId() == null ? "" : "-" + found.taskId());
        return new Target(key, found.title(), found.year() + " " + found.owner());
    }
}
