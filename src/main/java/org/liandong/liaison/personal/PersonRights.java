package org.liandong.liaison.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.liaison.PersonalData;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a citizen may ask of the body that keeps their data: to be shown them, to have them corrected, to have them deleted
 * (《个人信息保护法》 45–47, 50). Only in the body's own visits; each step with its reason in the log, which holds no name.
 */
@Service
@Transactional
class PersonRights {

    /** Most visits that a search shows. */
    static final int MOST = 100;

    private static final int AROUND = 20;
    private static final String GONE = "**";

    private static final String FOUND = PersonalText.PLACES.stream()
            .map(PersonRights::named)
            .collect(Collectors.joining(
                    " or ",
                    "(",
                    " or v.id in (select v.id from " + PersonalText.FILES
                            + " where v.owner_id = :owner and a.name ~ :person))"));

    private final JdbcClient jdbc;
    private final PersonalText texts;
    private final ApplicationEventPublisher events;

    PersonRights(JdbcClient jdbc, PersonalText texts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.events = events;
    }

    private static String named(PersonalText.Place place) {
        String any = place.columns().stream()
                .map(column -> "t." + column + " ~ :person")
                .collect(Collectors.joining(" or "));
        return "exists (select from " + place.from() + " where " + place.visit() + " = v.id and (" + any + "))";
    }

    /** A visit of the own body. */
    private record Own(long id, String label) {}

    /** A visit in which the person is named. */
    record Found(long id, String label, List<Place> places) {}

    /** Where in it: the field and the words around. */
    record Place(String field, String words) {}

    /** Finds the person in the own body's visits, the newest first; the search itself is a view of personal data. */
    List<Found> find(PersonAsked person, String reason, SignedIn me) {
        if (reason.isEmpty()) {
            throw new RuleViolation("personal.find.reason");
        }
        List<Own> visits = jdbc.sql(
                        "select v.id, v.year || '-' || lpad(cast(v.number as text), 4, '0') as label from visit v"
                                + " where v.owner_id = :owner and " + FOUND
                                + " order by v.visited_on desc, v.id desc limit :limit")
                .param("owner", me.bodyId())
                .param("person", person.expression())
                .param("limit", MOST + 1)
                .query(Own.class)
                .list();
        List<PersonalText.Piece> pieces = texts.of(visits.stream().map(Own::id).toList());
        events.publishEvent(new StateChanged(
                        "person.find", "body", me.bodyId(), me.bodyId(), String.valueOf(visits.size()), null, null)
                .because(unnamed(reason, person, pieces)));
        return visits.stream()
                .map(visit -> new Found(visit.id, visit.label, places(visit.id, pieces, person)))
                .toList();
    }

    /** The reason without who it is about, under whatever name the visits know them. */
    private static String unnamed(String reason, PersonAsked person, List<PersonalText.Piece> pieces) {
        String people = pieces.stream()
                .filter(PersonalText.Piece::people)
                .map(PersonalText.Piece::text)
                .collect(Collectors.joining(" "));
        return PersonalData.mask(person.replaced(reason, GONE), people);
    }

    private static List<Place> places(long visit, List<PersonalText.Piece> pieces, PersonAsked person) {
        Pattern name = person.pattern();
        List<Place> places = new ArrayList<>();
        for (PersonalText.Piece piece : pieces) {
            Matcher found = name.matcher(piece.text());
            if (piece.visitId() == visit && found.find()) {
                String words = piece.text()
                        .substring(
                                Math.max(0, found.start() - AROUND),
                                Math.min(piece.text().length(), found.end() + AROUND));
                places.add(new Place(piece.table() + "." + piece.column(), words));
            }
        }
        return places;
    }

    /** Puts the right name or number in the place of a wrong one in the chosen visits; gives how many have changed. */
    int correct(PersonAsked person, String right, List<Long> visitIds, String reason, SignedIn me) {
        if (right.isEmpty()) {
            throw new RuleViolation("personal.correct.right");
        }
        return replace("person.correct", person, right, visitIds, reason, me);
    }

    /** Takes a name or number out of the chosen visits; gives how many have changed. */
    int delete(PersonAsked person, List<Long> visitIds, String reason, SignedIn me) {
        return replace("person.delete", person, GONE, visitIds, reason, me);
    }

    private int replace(String action, PersonAsked person, String by, List<Long> visitIds, String reason, SignedIn me) {
        if (reason.isEmpty()) {
            throw new RuleViolation("personal.find.reason");
        }
        if (visitIds.isEmpty()) {
            throw new RuleViolation("personal.choose");
        }
        List<Own> visits = own(visitIds, me);
        String kept = unnamed(
                reason.replace(by, GONE),
                person,
                texts.of(visits.stream().map(Own::id).toList()));
        Set<Long> changed =
                texts.rewrite(visits.stream().map(Own::id).toList(), piece -> person.replaced(piece.text(), by));
        visits.stream()
                .filter(visit -> changed.contains(visit.id))
                .forEach(visit -> events.publishEvent(
                        new StateChanged(action, "visit", visit.id, me.bodyId(), visit.label, null, null)
                                .because(kept)));
        return changed.size();
    }

    /** Locked; one that is not there or not the own body's is no visit of this request at all. */
    private List<Own> own(List<Long> visitIds, SignedIn me) {
        List<Own> visits = jdbc.sql(
                        """
                        select id, year || '-' || lpad(cast(number as text), 4, '0') as label from visit
                        where id = any(:ids) and owner_id = :owner order by id for update
                        """)
                .param("ids", visitIds.toArray(Long[]::new))
                .param("owner", me.bodyId())
                .query(Own.class)
                .list();
        if (visits.size() < visitIds.stream().distinct().count()) {
            throw new NotFoundException();
        }
        return visits;
    }
}
