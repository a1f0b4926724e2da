package org.liandong.supervision.problem;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProblemRepository extends JpaRepository<Problem, Long> {}
