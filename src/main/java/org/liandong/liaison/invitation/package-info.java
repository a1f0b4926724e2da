/**
 * 列席邀请: a congress asks others to attend its meeting, hear its lecture or join its forum; who comes answers, and what took
 * place becomes a record of contact. An invitation is never an order; the law names only some of those who attend (地方组织法
 * 51, 监督法 13), the rest is for the body's own rules of procedure.
 */
@NamedInterface("invitation")
@NullMarked
package org.liandong.liaison.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
