package org.liandong.supervision.evidence;

import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceEntryRepository extends JpaRepository<EvidenceEntry, Long> {}
