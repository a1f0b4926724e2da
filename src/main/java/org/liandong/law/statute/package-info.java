/**
 * 法律法规名录: the one list of statutes on which plans rest, by name, kind, level and dates (立法法 10, 72, 80, 81, 85, 91, 93,
 * 118). Any clerk may add what is missing; who added an entry and the clerks of the province keep it. A name on which work
 * rests stays as it is, since plans that were adopted say it in their own words (监督法 63): a statute with a new name is a new
 * entry, and the former one is retired in its favour.
 */
@NamedInterface("statute")
@NullMarked
package org.liandong.law.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
