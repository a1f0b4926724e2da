package org.liandong.supervision.ledger;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LedgerLineRepository extends JpaRepository<LedgerLine, Long> {

    /** The line while nobody else joins or leaves it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LedgerLine l where l.id = :id")
    Optional<LedgerLine> held(long id);
}
