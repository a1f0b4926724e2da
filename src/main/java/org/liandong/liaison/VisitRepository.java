package org.liandong.liaison;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Stored visits, for changes. */
interface VisitRepository extends JpaRepository<LiaisonVisit, Long> {

    /** Locked, so that two answers at once do not each miss the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LiaisonVisit> findLockedById(Long id);
}
