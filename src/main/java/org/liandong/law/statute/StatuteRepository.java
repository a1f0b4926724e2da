package org.liandong.law.statute;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StatuteRepository extends JpaRepository<Statute, Long> {

    Optional<Statute> findByName(String name);
}
