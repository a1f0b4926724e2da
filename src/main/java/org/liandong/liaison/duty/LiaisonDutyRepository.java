package org.liandong.liaison.duty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LiaisonDutyRepository extends JpaRepository<LiaisonDuty, Long> {

    Optional<LiaisonDuty> findByIdAndSharingOwnerId(long id, long ownerId);

    List<LiaisonDuty> findBySharingOwnerIdAndYearOrderById(long ownerId, int year);
}
