package org.liandong.liaison.invitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.Direction;
import org.liandong.liaison.Reach;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitPlan;
import org.liandong.liaison.VisitUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 记为联系记录: those who came, as records of contact of the inviter, and the link between both. One record names so many
 * bodies; of more who came there are several.
 */
@Component
class VisitsOfInvitation implements VisitPlan, VisitUses {

    /** Bodies in one record of contact. */
    static final int LARGEST = 30;

    private static final int LONGEST_NAMES = 200;

    private final JdbcClient jdbc;
    private final InvitationDetails details;

    VisitsOfInvitation(JdbcClient jdbc, InvitationDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /**
     * A record of contact, logged or to be logged.
     *
     * @param visitId null while it is not logged
     * @param label number of the visit, null while it is not logged
     */
    record Part(UUID clientId, int part, @Nullable Long visitId, @Nullable String label) {}

    /** The records of an invitation that this reader may open, and those still to be logged. */
    List<Part> parts(long invitationId, Reader reader) {
        return jdbc.sql(
                        """
                        select r.client_id, r.part, v.id as visit_id,
                               v.year || '-' || lpad(v.number::text, 4, '0') as label
                        from invitation_record r left join visit v on v.client_id = r.client_id
                        where r.invitation_id = :id and (v.id is null or %s) order by r.part
                        """
                                .formatted(Visibility.check("v")))
                .params(Visibility.parameters(reader))
                .param("id", invitationId)
                .query(Part.class)
                .list();
    }

    @Override
    public Optional<VisitContent> filled(UUID clientId, SignedIn me) {
        return jdbc.sql("select invitation_id, part from invitation_record where client_id = :client")
                .param("client", clientId)
                .query(Place.class)
                .optional()
                .flatMap(place -> details.find(place.invitationId(), me.reader())
                        .filter(invitation -> invitation.ownedBy(me.bodyId()) && invitation.held())
                        .map(invitation -> content(invitation, came(place, me.reader()))));
    }

    private List<InviteeRow> came(Place place, Reader reader) {
        return details.invitees(place.invitationId(), reader).stream()
                .filter(invitee -> Boolean.TRUE.equals(invitee.attended()))
                .skip((place.part() - 1L) * LARGEST)
                .limit(LARGEST)
                .toList();
    }

    private static VisitContent content(InvitationView invitation, List<InviteeRow> came) {
        LocalDate day = invitation.day();
        return new VisitContent(
                day,
                invitation.kind().form(),
                Direction.IN,
                came.stream().map(InviteeRow::bodyId).toList(),
                invitation.lecturer(),
                names(came),
                invitation.place(),
                invitation.heading(),
                "",
                "",
                Reach.AND_ABOVE,
                List.of());
    }

    /** As many whole names as the field of the record takes. */
    private static String names(List<InviteeRow> came) {
        List<String> names = new ArrayList<>();
        int length = 0;
        for (InviteeRow invitee : came) {
            length += invitee.names().length() + 1;
            if (!invitee.names().isEmpty() && length <= LONGEST_NAMES) {
                names.add(invitee.names());
            }
        }
        return names.stream().collect(Collectors.joining("\u3001"));
    }

    @Override
    public List<Use> of(Reader reader, long visitId) {
        return jdbc
                .sql(
                        """
                        select i.id, i.heading, o.short_name as owner from visit v
                        join invitation_record r on r.client_id = v.client_id
                        join invitation i on i.id = r.invitation_id join body o on o.id = i.owner_id
                        where v.id = :visit and
                        """
                                + Visibility.check("i"))
                .params(Visibility.parameters(reader))
                .param("visit", visitId)
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new Use(
                        "invitation.use",
                        List.of(found.owner(), found.heading()),
                        "/liaison/invitations/" + found.id()))
                .toList();
    }

    private record Place(long invitationId, int part) {}

    private record Found(long id, String heading, String owner) {}
}
