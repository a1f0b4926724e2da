package org.liandong.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanItemRepository extends JpaRepository<PlanItem, Long> {

    List<PlanItem> findByPlanIdOrderById(long planId);

    Optional<PlanItem> findByRevisesId(long itemId);

    int countByPlanId(long planId);
}
