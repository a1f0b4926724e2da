/**
 * 检查记录: what a congress did and found in its own work in a joint matter: visits from the liaison log by a link,
 * questionnaires and spot checks as entries, and the common material it uses (监督法 35).
 */
@NullMarked
package org.liandong.supervision.evidence;

import org.jspecify.annotations.NullMarked;
