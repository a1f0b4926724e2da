package org.liandong.liaison;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;

/**
 * 联系记录: one contact between congress bodies, logged by one side and confirmed by the other; one meeting, one record. Long,
 * since who reads it, who is asked and what is counted all follow from the same sides and have to change together.
 */
@Entity
@Table(name = "visit")
public class LiaisonVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_seq")
    @SequenceGenerator(name = "visit_seq", sequenceName = "visit_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    private int year;
    private int number;
    private LocalDate visitedOn;

    @Enumerated(EnumType.STRING)
    private VisitForm form;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    private String ourPeople;
    private String theirPeople;
    private String place;
    private String theme;
    private String said;
    private String clerkView;
    private String words;

    @Enumerated(EnumType.STRING)
    private VisitState state = VisitState.LOGGED;

    /** Whether the other side has confirmed it once: from then on it changes only by a correction that shows. */
    private boolean settled;

    private UUID clientId;
    private long loggedBy;
    private Instant loggedAt;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<VisitBody> bodies = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Point> points = new ArrayList<>();

    @Nullable
    private LocalDate anonymisedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LiaisonVisit() {}

    /**
     * @param above ids of the bodies on the owner's line upward
     * @param year year of the record, in which {@code number} is its running number
     * @param clientId chosen by the form, so that one form makes one record
     */
    LiaisonVisit(
            Reader owner, List<Long> above, VisitContent content, int year, int number, UUID clientId, Logged logged) {
        this.year = year;
        this.number = number;
        this.clientId = clientId;
        this.loggedBy = logged.accountId();
        this.loggedAt = logged.at();
        fill(owner, above, content, logged.today());
    }

    /** Corrects the record until the other side has confirmed it; those who had comments are asked again. */
    void correct(Reader owner, List<Long> above, VisitContent content, LocalDate today) {
        if (!editable()) {
            throw new RuleViolation("visit.edit.confirmed");
        }
        rewrite(owner, above, content, today);
    }

    /** Corrects the record after it was confirmed, for a reason that stays with it; the other side is asked again. */
    void amend(Reader owner, List<Long> above, VisitContent content, String reason, LocalDate today) {
        if (reason.isEmpty()) {
            throw new RuleViolation("visit.reason.missing");
        }
        rewrite(owner, above, content, today);
    }

    private void rewrite(Reader owner, List<Long> above, VisitContent content, LocalDate today) {
        if (anonymisedOn != null) {
            throw new RuleViolation("visit.edit.anonymised");
        }
        state = VisitState.LOGGED;
        fill(owner, above, content, today);
    }

    private void fill(Reader owner, List<Long> above, VisitContent content, LocalDate today) {
        check(owner, content, today);
        visitedOn = content.visitedOn();
        form = content.form();
        reach = content.reach();
        ourPeople = content.ourPeople();
        theirPeople = content.theirPeople();
        place = content.place();
        theme = content.theme();
        said = content.said();
        clerkView = content.clerkView();
        words = content.words();
        Set<Long> named = new LinkedHashSet<>(content.otherIds());
        named.addAll(content.alongIds());
        if (reach == Reach.AND_ABOVE) {
            named.addAll(above);
        }
        sharing = Sharing.shared(owner, reach.audience()).naming(named);
        fillBodies(owner, content, named);
        fillPoints(content.points());
    }

    private static void check(Reader owner, VisitContent content, LocalDate today) {
        if (content.otherIds().isEmpty()) {
            throw new RuleViolation("visit.other.missing");
        }
        if (content.otherIds().contains(owner.bodyId())) {
            throw new RuleViolation("visit.other.own");
        }
        if (content.alongIds().contains(owner.bodyId())
                || content.alongIds().stream().anyMatch(content.otherIds()::contains)) {
            throw new RuleViolation("visit.along.twice");
        }
        if (content.visitedOn().isAfter(today)) {
            throw new RuleViolation("visit.future");
        }
    }

    private void fillBodies(Reader owner, VisitContent content, Set<Long> named) {
        Side ours = content.direction() == Direction.OUT ? Side.FROM : Side.TO;
        Side theirs = content.direction() == Direction.OUT ? Side.TO : Side.FROM;
        bodies.removeIf(body -> body.bodyId() != owner.bodyId() && !named.contains(body.bodyId()));
        named.forEach(bodyId -> put(bodyId, Side.COPIED, false));
        content.otherIds().forEach(bodyId -> put(bodyId, theirs, true));
        content.alongIds().forEach(bodyId -> put(bodyId, ours, false));
        put(owner.bodyId(), ours, false);
    }

    private void put(long bodyId, Side side, boolean asked) {
        bodies.stream()
                .filter(body -> body.bodyId() == bodyId)
                .findFirst()
                .ifPresentOrElse(
                        body -> body.change(side, asked, visitedOn),
                        () -> bodies.add(new VisitBody(this, bodyId, side, asked, visitedOn)));
    }

    /** Points on their way stay as they are, whatever the form says of them. */
    private void fillPoints(List<VisitContent.PointContent> contents) {
        points.removeIf(
                point -> point.untouched() && contents.stream().noneMatch(content -> point.hasId(content.id())));
        points.forEach(point -> point.share(sharing));
        int position = 0;
        for (VisitContent.PointContent content : contents) {
            int place = position++;
            points.stream()
                    .filter(point -> point.hasId(content.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            point -> point.change(place, content),
                            () -> points.add(new Point(this, sharing, place, content)));
        }
    }

    /** The other side says that it was so, or what it would add; only bodies of the other side are asked. */
    void answer(long bodyId, String comment, long accountId, Instant now) {
        VisitBody body = bodies.stream()
                .filter(candidate -> candidate.asked() && candidate.bodyId() == bodyId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visit.answer.not-asked"));
        if (body.answer() != null) {
            throw new RuleViolation("visit.answer.twice");
        }
        body.answer(comment, accountId, now);
        settled |= body.answer() == VisitState.CONFIRMED;
        state = VisitState.of(bodies.stream().filter(VisitBody::asked).toList());
    }

    /** One of its points. */
    Point point(long pointId) {
        return points.stream().filter(point -> point.hasId(pointId)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The point at a place from 0. */
    Point pointAt(int position) {
        return points.get(position);
    }

    /** Whether nobody has confirmed it yet. */
    boolean editable() {
        return !settled;
    }

    /** Pairs of who went and who was met. */
    Set<Contact> contacts() {
        Set<Contact> contacts = new LinkedHashSet<>();
        for (VisitBody from : bodies) {
            for (VisitBody to : bodies) {
                if (from.side() == Side.FROM && to.side() == Side.TO) {
                    contacts.add(new Contact(to.bodyId(), from.bodyId(), visitedOn.getYear()));
                }
            }
        }
        return contacts;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("visit not stored yet");
        }
        return id;
    }

    /** What people call it by, e.g. {@code 2026-0031}. */
    public String label() {
        return "%d-%04d".formatted(year, number);
    }

    /** Who was there from both sides. */
    String people() {
        return ourPeople + ' ' + theirPeople;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    Sharing sharing() {
        return sharing;
    }

    VisitState state() {
        return state;
    }

    int version() {
        return version;
    }

    /** Who logs and when. */
    record Logged(long accountId, Instant at, LocalDate today) {}

    /** One body reached by another in a year. */
    record Contact(long bodyId, long byBodyId, int year) {}
}
