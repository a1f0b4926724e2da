package org.liandong.docking;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DockingItemRepository extends JpaRepository<DockingItem, Long> {

    List<DockingItem> findByRoundIdOrderByPosition(long roundId);
}
