/// What is refused and how it is told, in REST and STOMP alike, in the caller's language.
@NullMarked
package org.fengqiao.backend.problem;

import org.jspecify.annotations.NullMarked;
