package org.liandong.docking;

import org.springframework.data.jpa.repository.JpaRepository;

interface DockingProposalRepository extends JpaRepository<DockingProposal, Long> {

    boolean existsByRoundIdAndPlanItemId(long roundId, long planItemId);
}
