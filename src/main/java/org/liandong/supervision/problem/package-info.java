/**
 * 问题: what a congress finds in its part of a joint matter, about the organs that it supervises itself (监督法 6); it records
 * and hands on, and never handles a case (代表法 31(2), 59). What concerns another level is sent there as a finding.
 */
@NullMarked
package org.liandong.supervision.problem;

import org.jspecify.annotations.NullMarked;
