/// Handing a shift over 交接班: what is open, who received it, and the duty log 值班日志.
@NullMarked
package org.fengqiao.domain.handover;

import org.jspecify.annotations.NullMarked;
