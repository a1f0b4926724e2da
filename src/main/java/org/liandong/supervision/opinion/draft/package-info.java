/** 拟定审议意见: the forms in which a body's office writes an opinion of its own meeting and takes it apart into items. */
@NullMarked
package org.liandong.supervision.opinion.draft;

import org.jspecify.annotations.NullMarked;
