package org.liandong.docking.proposal;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalReplyRepository extends JpaRepository<ProposalReply, Long> {

    Optional<ProposalReply> findByProposalId(long proposalId);
}
