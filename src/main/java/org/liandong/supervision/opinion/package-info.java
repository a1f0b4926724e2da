/**
 * 审议意见: what the members of a congress said in deliberating at their own meeting, as items that organs of the same level
 * handle and report on, until the congress strikes them off. Each level hands over to its own organs alone (监督法 6, 17, 29,
 * 37); what national law leaves open, the time for the report and the share of a satisfaction vote, is the province's.
 */
@NamedInterface("opinion")
@NullMarked
package org.liandong.supervision.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
