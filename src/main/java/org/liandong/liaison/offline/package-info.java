/**
 * 离线记录: the visit form where there is no network. A device keeps what was written, encrypted, until it can be sent; the
 * portal gives it the little it needs to write with and takes each entry exactly once.
 */
@NullMarked
package org.liandong.liaison.offline;

import org.jspecify.annotations.NullMarked;
