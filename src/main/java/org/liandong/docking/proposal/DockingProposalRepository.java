package org.liandong.docking.proposal;

import org.springframework.data.jpa.repository.JpaRepository;

interface DockingProposalRepository extends JpaRepository<DockingProposal, Long> {

    boolean existsByRoundIdAndProposedPlanItemId(long roundId, long planItemId);

    boolean existsByRoundIdAndPointId(long roundId, long pointId);
}
