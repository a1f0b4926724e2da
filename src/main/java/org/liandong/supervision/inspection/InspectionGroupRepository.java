package org.liandong.supervision.inspection;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InspectionGroupRepository extends JpaRepository<InspectionGroup, Long> {

    Optional<InspectionGroup> findByTaskId(long taskId);

    @Query("select g from InspectionGroup g where g.matterId = :matterId and g.taskId is null")
    Optional<InspectionGroup> ofInitiator(long matterId);

    @Query("select t.group from GroupTraining t where t.id = :trainingId")
    Optional<InspectionGroup> ofTraining(long trainingId);
}
