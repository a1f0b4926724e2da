package org.liandong.congress.supervised;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupervisedOrganRepository extends JpaRepository<SupervisedOrgan, Long> {

    Optional<SupervisedOrgan> findByBodyIdAndCode(long bodyId, String code);

    Optional<SupervisedOrgan> findByIdAndBodyId(long id, long bodyId);
}
