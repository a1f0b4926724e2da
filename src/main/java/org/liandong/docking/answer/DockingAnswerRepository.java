package org.liandong.docking.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DockingAnswerRepository extends JpaRepository<DockingAnswer, Long> {

    List<DockingAnswer> findByRoundIdAndSharingOwnerId(long roundId, long ownerId);

    Optional<DockingAnswer> findByItemIdAndSharingOwnerId(long itemId, long ownerId);
}
