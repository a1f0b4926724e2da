package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.Direction;
import org.liandong.liaison.PointRow;
import org.liandong.liaison.Reach;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitForm;
import org.liandong.liaison.VisitLookup;
import org.liandong.liaison.VisitPlan;
import org.liandong.liaison.VisitUses;
import org.liandong.shared.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 回访: visits that go back to a point, from the form that is filled for them to the link between both. */
@Component
class FollowUps implements VisitPlan, VisitUses {

    private static final int LONGEST_THEME = 90;

    private final JdbcClient jdbc;
    private final PointReads reads;
    private final VisitLookup visits;
    private final MessageSource messages;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, PointReads reads, VisitLookup visits, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.visits = visits;
        this.messages = messages;
        this.clock = clock;
    }

    private record People(String ours, String theirs, Reach reach) {}

    /** Keeps an id ready for the form of a visit that goes back to a point; only those who have a part in it go back. */
    UUID begin(long pointId, SignedIn me) {
        PointRow point = reads.find(pointId, me.reader())
                .filter(found -> reads.hasPart(found, me.reader()))
                .orElseThrow(NotFoundException::new);
        UUID clientId = UUID.randomUUID();
        jdbc.sql("insert into point_follow_up (client_id, point_id) values (:client, :point)")
                .param("client", clientId)
                .param("point", point.id())
                .update();
        return clientId;
    }

    /** The visits that went back to a point, as far as the reader may read them. */
    List<VisitLookup.Found> visits(long pointId, Reader reader) {
        List<Long> ids = jdbc.sql("select v.id from point_follow_up f join visit v on v.client_id = f.client_id"
                        + " where f.point_id = :point")
                .param("point", pointId)
                .query(Long.class)
                .list();
        return visits.among(ids, reader, null, 20);
    }

    @Override
    public Optional<VisitContent> filled(UUID clientId, SignedIn me) {
        return jdbc.sql("select point_id from point_follow_up where client_id = :client")
                .param("client", clientId)
                .query(Long.class)
                .optional()
                .flatMap(point -> reads.find(point, me.reader()))
                .filter(point -> reads.hasPart(point, me.reader()))
                .map(point -> content(point, me));
    }

    private VisitContent content(PointRow point, SignedIn me) {
        boolean owner = point.ownerId() == me.bodyId();
        People people = jdbc.sql(
                        "select v.our_people as ours, v.their_people as theirs, v.reach from visit v where v.id = :id")
                .param("id", point.visitId())
                .query(People.class)
                .single();
        return new VisitContent(
                LocalDate.now(clock),
                VisitForm.VISIT,
                Direction.OUT,
                others(point, me, owner),
                "",
                owner ? people.theirs() : people.ours(),
                "",
                theme(point),
                "",
                "",
                people.reach(),
                List.of());
    }

    /** The other side of the first visit, seen from who goes back. */
    private List<Long> others(PointRow point, SignedIn me, boolean owner) {
        if (!owner) {
            return List.of(point.ownerId());
        }
        return jdbc.sql(
                        "select body_id from visit_body where visit_id = :visit and asked and body_id <> :me order by body_id")
                .param("visit", point.visitId())
                .param("me", me.bodyId())
                .query(Long.class)
                .list();
    }

    private String theme(PointRow point) {
        String text = point.text().replace('\n', ' ');
        String start = text.length() > LONGEST_THEME ? text.substring(0, LONGEST_THEME) : text;
        return messages.getMessage("point.followUp.theme", new Object[] {start}, Locale.CHINA);
    }

    @Override
    public List<Use> of(Reader reader, long visitId) {
        return jdbc
                .sql("select p.id from visit v join point_follow_up f on f.client_id = v.client_id"
                        + " join point p on p.id = f.point_id where v.id = :visit and " + Visibility.check("p"))
                .params(Visibility.parameters(reader))
                .param("visit", visitId)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(point -> reads.find(point, reader).stream())
                .map(point -> new Use(
                        "point.followUp.use", List.of(point.masked().text()), PointBoard.PAGE + "/" + point.id()))
                .toList();
    }
}
