package org.liandong.plan;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualPlanRepository extends JpaRepository<AnnualPlan, Long> {

    Optional<AnnualPlan> findBySharingOwnerIdAndYearAndKind(long ownerId, int year, PlanKind kind);
}
