/**
 * 监督对象: the organs that a congress supervises, those of its own level alone (监督法 6). Each level has a usual list; a body
 * keeps only what is otherwise with it.
 */
@NamedInterface("supervised")
@NullMarked
package org.liandong.congress.supervised;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
