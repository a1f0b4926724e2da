package org.liandong.liaison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;

/** A visit with all that its page shows, apart from its files. */
record VisitDetail(Facts facts, List<Part> parts, List<PointRow> points) {

    /** The other side. */
    public List<Part> asked() {
        return parts.stream().filter(Part::asked).toList();
    }

    /** Who was there on the side of the body that logged it, besides that. */
    public List<Part> along() {
        return parts.stream()
                .filter(part -> !part.asked() && part.side() != Side.COPIED && part.bodyId() != facts.ownerId())
                .toList();
    }

    /** What the reader's body has to do with it; null for none. */
    @Nullable
    Part part(long bodyId) {
        return parts.stream()
                .filter(part -> part.bodyId() == bodyId)
                .findFirst()
                .orElse(null);
    }

    public boolean waitsFor(long bodyId) {
        Part part = part(bodyId);
        return part != null && part.asked() && part.answer() == null;
    }

    public boolean tookPart(long bodyId) {
        Part part = part(bodyId);
        return part != null && part.side() != Side.COPIED;
    }

    /** Whether it is the body, or one of those, that went to the other side. */
    public boolean went(long bodyId) {
        Part part = part(bodyId);
        return part != null && part.side() == Side.FROM;
    }

    public boolean ownedBy(long bodyId) {
        return facts.ownerId() == bodyId;
    }

    /** Whether nobody has confirmed it yet. */
    public boolean editable() {
        return !facts.settled();
    }

    public Direction direction() {
        return parts.stream().anyMatch(part -> part.asked() && part.side() == Side.FROM) ? Direction.IN : Direction.OUT;
    }

    /** Why this reader sees it: the last part of a message key. */
    String why(long bodyId) {
        if (ownedBy(bodyId)) {
            return "OWN";
        }
        if (facts.audience() != Audience.NAMED) {
            return facts.audience().name();
        }
        return tookPart(bodyId) ? "OTHER_SIDE" : "COPIED";
    }

    /** The same with personal data hidden. */
    VisitDetail masked() {
        String people = facts.people();
        return new VisitDetail(
                facts.masked(),
                parts.stream().map(part -> part.masked(people)).toList(),
                points.stream().map(point -> point.masked(people)).toList());
    }

    /** The visit itself. */
    record Facts(
            long id,
            int year,
            int number,
            long ownerId,
            String ownerName,
            Audience audience,
            LocalDate visitedOn,
            VisitForm form,
            Reach reach,
            String ourPeople,
            String theirPeople,
            String place,
            String theme,
            String said,
            String clerkView,
            VisitState state,
            @Nullable String loggedBy,
            Instant loggedAt,
            int version,
            @Nullable LocalDate anonymisedOn,
            boolean settled) {

        public String label() {
            return "%d-%04d".formatted(year, number);
        }

        /** Who was there from both sides. */
        String people() {
            return ourPeople + ' ' + theirPeople;
        }

        Facts masked() {
            return new Facts(
                    id,
                    year,
                    number,
                    ownerId,
                    ownerName,
                    audience,
                    visitedOn,
                    form,
                    reach,
                    PersonalData.maskNames(ourPeople),
                    PersonalData.maskNames(theirPeople),
                    PersonalData.mask(place, people()),
                    PersonalData.mask(theme, people()),
                    PersonalData.mask(said, people()),
                    PersonalData.mask(clerkView, people()),
                    state,
                    loggedBy,
                    loggedAt,
                    version,
                    anonymisedOn,
                    settled);
        }
    }

    /** A body's part in it. */
    record Part(
            long bodyId,
            String name,
            Side side,
            boolean asked,
            @Nullable VisitState answer,
            String comment,
            @Nullable Instant answeredAt) {

        Part masked(String people) {
            return new Part(bodyId, name, side, asked, answer, PersonalData.mask(comment, people), answeredAt);
        }
    }
}
