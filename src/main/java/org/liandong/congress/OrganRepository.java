package org.liandong.congress;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganRepository extends JpaRepository<Organ, Long> {

    Optional<Organ> findByIdAndBodyId(long id, long bodyId);
}
