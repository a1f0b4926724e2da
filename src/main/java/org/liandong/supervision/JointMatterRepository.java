package org.liandong.supervision;

import org.springframework.data.jpa.repository.JpaRepository;

interface JointMatterRepository extends JpaRepository<JointMatter, Long> {}
