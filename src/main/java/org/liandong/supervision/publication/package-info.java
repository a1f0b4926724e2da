/**
 * 通报和公布: what a congress told its deputies and the public about its own supervision: its report, the opinions of its
 * members and what became of them (监督法 17(3), 29(3), 37(3)). Each level tells of its own (UV11); a step that the law
 * requires is done when all of it has been told to both.
 */
@NullMarked
package org.liandong.supervision.publication;

import org.jspecify.annotations.NullMarked;
