package org.liandong.liaison.point;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.liandong.liaison.Point;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Stored points, for changes. */
interface PointRepository extends JpaRepository<Point, Long> {

    /** Locked, so that two clerks do not take a step each from the same version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Point> findLockedById(Long id);
}
