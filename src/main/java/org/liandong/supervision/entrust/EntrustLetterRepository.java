package org.liandong.supervision.entrust;

import org.springframework.data.jpa.repository.JpaRepository;

interface EntrustLetterRepository extends JpaRepository<EntrustLetter, Long> {}
