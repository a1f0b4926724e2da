/**
 * 工作方案的版本: what the versions of a matter's requirement document say, what changed between any two of them, and how
 * many work by which; a participant is bound by what it has confirmed itself (地方组织法 46).
 */
@NullMarked
package org.liandong.supervision.requirement;

import org.jspecify.annotations.NullMarked;
