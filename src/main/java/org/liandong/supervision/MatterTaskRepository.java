package org.liandong.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MatterTaskRepository extends JpaRepository<MatterTask, Long> {

    /** Tasks of a matter whose congress takes part and has not reported. */
    @Query("select t from MatterTask t where t.matter.id = :matterId and t.state in (ACCEPTED, PARTLY, IN_PLAN)")
    List<MatterTask> working(long matterId);

    /** Number of tasks of a matter whose congress takes part and has not reported. */
    @Query("select count(t) from MatterTask t where t.matter.id = :matterId and t.state in (ACCEPTED, PARTLY, IN_PLAN)")
    long countAwaited(long matterId);

    /** The task of one congress in a matter. */
    @Query(
            "select t from MatterTask t join fetch t.matter where t.matter.id = :matterId and t.sharing.ownerId = :bodyId")
    Optional<MatterTask> ofBody(long matterId, long bodyId);
}
