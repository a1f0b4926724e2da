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

/** 联系记录: one contact between congress bodies, logged by one side and confirmed by the other; one meeting, one record. */
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
        if (content.visitedOn().isAfter(today)) {
            throw new RuleViolation("visit.future");
        }
    }

    private void fillBodies(Reader owner, VisitContent content, Set<Long> named) {
        boolean out = content.direction() == Direction.OUT;
        bodies.removeIf(body -> body.bodyId() != owner.bodyId() && !named.contains(body.bodyId()));
        put(owner.bodyId(), out ? Side.FROM : Side.TO, false);
        for (Long bodyId : named) {
            boolean other = content.otherIds().contains(bodyId);
            put(bodyId, other ? (out ? Side.TO : Side.FROM) : Side.COPIED, other);
        }
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
        return bodies.stream().noneMatch(body -> body.answer() == VisitState.CONFIRMED);
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
