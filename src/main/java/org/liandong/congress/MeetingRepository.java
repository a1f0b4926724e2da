package org.liandong.congress;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRepository extends JpaRepository<Meeting, Long> {

    Optional<Meeting> findByIdAndBodyId(long id, long bodyId);
}
