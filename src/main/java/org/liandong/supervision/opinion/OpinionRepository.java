package org.liandong.supervision.opinion;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OpinionRepository extends JpaRepository<Opinion, Long> {

    @Query("select o from Opinion o left join fetch o.items where o.id = :id")
    Optional<Opinion> findDetail(long id);
}
