/// Time limits, work calendars and the one engine that turns them into deadlines.
@NullMarked
package org.fengqiao.domain.deadline;

import org.jspecify.annotations.NullMarked;
