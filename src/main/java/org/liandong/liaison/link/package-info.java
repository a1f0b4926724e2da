/** 关联: what a visit has to do with records of other modules, chosen on its page and shown at both ends. */
@NullMarked
package org.liandong.liaison.link;

import org.jspecify.annotations.NullMarked;
