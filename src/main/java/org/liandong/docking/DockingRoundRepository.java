package org.liandong.docking;

import org.springframework.data.jpa.repository.JpaRepository;

interface DockingRoundRepository extends JpaRepository<DockingRound, Long> {

    boolean existsBySharingOwnerIdAndYear(long ownerId, int year);
}
