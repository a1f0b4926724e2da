/**
 * 审议意见的办理: the forms in which a body's office hands items over, enters what the organs sent in, and notes votes and
 * decisions (监督法 17, 29, 37).
 */
@NullMarked
package org.liandong.supervision.opinion.course;

import org.jspecify.annotations.NullMarked;
