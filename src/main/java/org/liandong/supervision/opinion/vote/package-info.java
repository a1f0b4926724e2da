/** 满意度测评: the counts of a vote, and what follows from them; rules alone (地方组织法 14, 51). */
@NullMarked
package org.liandong.supervision.opinion.vote;

import org.jspecify.annotations.NullMarked;
