package org.liandong.supervision.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LedgerPartRepository extends JpaRepository<LedgerPart, Long> {

    /** The column of a body. */
    @Query("select p from LedgerPart p where p.lineId = :lineId and p.ownerId = :bodyId")
    Optional<LedgerPart> ofBody(long lineId, long bodyId);

    /** Problems of a body in the line. */
    @Query("select count(p) from Problem p where p.lineId = :lineId and p.sharing.ownerId = :bodyId")
    long countProblems(long lineId, long bodyId);
}
