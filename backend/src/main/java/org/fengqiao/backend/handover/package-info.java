/// The duty log 值班日志, and handing a shift over 交接班.
@NullMarked
package org.fengqiao.backend.handover;

import org.jspecify.annotations.NullMarked;
