package org.liandong.supervision.escalation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MotionRepository extends JpaRepository<Motion, Long> {

    @Query("select m from Motion m join fetch m.steps where m.id = :id")
    Optional<Motion> withSteps(long id);

    @Query("select s.motion from MotionStep s where s.id = :stepId")
    Optional<Motion> ofStep(long stepId);
}
