package org.liandong.congress;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRepository extends JpaRepository<Body, Long> {

    Optional<Body> findByCode(String code);
}
