/// Indicators over cases: what one history amounts to, what is counted by it, and where it counts.
@NullMarked
package org.fengqiao.domain.statistics;

import org.jspecify.annotations.NullMarked;
