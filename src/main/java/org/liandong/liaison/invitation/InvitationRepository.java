package org.liandong.liaison.invitation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Stored invitations, for changes. */
interface InvitationRepository extends JpaRepository<Invitation, Long> {

    /** Locked, so that an answer and a move do not miss each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findLockedById(Long id);

    /** Those of a meeting that a move of it may concern. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Invitation> findByMeetingIdAndStateInOrderById(Long meetingId, Collection<InvitationState> states);
}
