/// Orders 指令 to persons: choosing the person, the text, sending, and the ladder each order climbs.
@NullMarked
package org.fengqiao.console.dispatch;

import org.jspecify.annotations.NullMarked;
