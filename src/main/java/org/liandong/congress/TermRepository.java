package org.liandong.congress;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TermRepository extends JpaRepository<Term, Long> {

    Optional<Term> findByIdAndBodyId(long id, long bodyId);
}
