/// What happened while nobody was watching: the difference between what was known before a break of
/// the line and after it. Pure.
@NullMarked
package org.fengqiao.domain.gap;

import org.jspecify.annotations.NullMarked;
