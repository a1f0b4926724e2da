/**
 * 联系分工: which leader keeps contact with which bodies below (分片), which organ with its counterparts (对口), which member
 * with which deputies (联系代表), year by year. The law sets no number of visits; each body sets its own.
 */
@NullMarked
package org.liandong.liaison.duty;

import org.jspecify.annotations.NullMarked;
