/// The incident 事件 with its grade, class, source and display status.
@NullMarked
package org.fengqiao.domain.incident;

import org.jspecify.annotations.NullMarked;
