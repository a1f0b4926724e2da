/**
 * 个人信息: how long names and numbers of citizens in visits are kept, how they are taken away for good, and how a citizen's
 * own data are found, corrected and deleted (《个人信息保护法》 19, 44–47, 50; for state organs by its 33 and 34).
 */
@NullMarked
package org.liandong.liaison.personal;

import org.jspecify.annotations.NullMarked;
