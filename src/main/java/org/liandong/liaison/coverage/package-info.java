/**
 * 联系覆盖: which bodies were reached, when last and how often against what the duties want, for a leader, an organ or a
 * body, at any depth of the tree. Those not reached come first; nobody is scored or ranked.
 */
@NamedInterface("coverage")
@NullMarked
package org.liandong.liaison.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
