package org.liandong.plan.common;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommonPointAnswerRepository extends JpaRepository<CommonPointAnswer, Long> {

    Optional<CommonPointAnswer> findByItemIdAndOtherId(long itemId, long otherId);
}
