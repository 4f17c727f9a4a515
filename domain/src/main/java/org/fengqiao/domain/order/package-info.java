/// Orders 指令 to persons and the rungs each climbs.
@NullMarked
package org.fengqiao.domain.order;

import org.jspecify.annotations.NullMarked;
