package org.liandong.supervision.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OwnProcedureRepository extends JpaRepository<OwnProcedure, Long> {

    @Query("select p from OwnProcedure p left join fetch p.steps where p.taskId = :taskId")
    Optional<OwnProcedure> ofTask(long taskId);

    @Query("select p from OwnProcedure p left join fetch p.steps where p.matterId = :matterId and p.taskId is null")
    Optional<OwnProcedure> ofInitiator(long matterId);

    @Query("select p from OwnProcedure p left join fetch p.steps where p.meetingId = :meetingId")
    List<OwnProcedure> atMeeting(long meetingId);

    /** Procedures with an open step of one of these codes. */
    @Query(
            "select distinct p from OwnProcedure p left join fetch p.steps where p.id in"
                    + " (select s.procedure.id from ProcedureStep s where s.code in :codes and s.doneOn is null and s.inapplicable = '')")
    List<OwnProcedure> withOpen(Collection<String> codes);

    @Query("select s.procedure from ProcedureStep s where s.id = :stepId")
    Optional<OwnProcedure> ofStep(long stepId);
}
