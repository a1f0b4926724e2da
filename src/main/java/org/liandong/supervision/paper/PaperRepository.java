package org.liandong.supervision.paper;

import org.springframework.data.jpa.repository.JpaRepository;

interface PaperRepository extends JpaRepository<Paper, Long> {}
