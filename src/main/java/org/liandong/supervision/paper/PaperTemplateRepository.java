package org.liandong.supervision.paper;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperTemplateRepository extends JpaRepository<PaperTemplate, Long> {

    Optional<PaperTemplate> findByBodyIdAndKind(long bodyId, PaperKind kind);

    List<PaperTemplate> findByBodyId(long bodyId);
}
