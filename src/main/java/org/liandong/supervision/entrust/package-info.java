/**
 * 委托检查: the letter with which a standing committee entrusts the one of the next lower level, and what follows from it:
 * taken on, reported back in writing, received (监督法 34(1)). The entrusted writes its task, the entrusting its letter and
 * its receipt, neither in the other's.
 */
@NullMarked
package org.liandong.supervision.entrust;

import org.jspecify.annotations.NullMarked;
