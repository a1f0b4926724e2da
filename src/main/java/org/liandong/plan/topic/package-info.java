/** 议题: what a plan item is about, as words that can be compared. The lists behind it are in {@code plan/topic}. */
@NamedInterface("topic")
@NullMarked
package org.liandong.plan.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
