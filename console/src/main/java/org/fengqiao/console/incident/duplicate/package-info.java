/// Cases that may be the same thing: found, told with their reasons, compared side by side, linked.
@NullMarked
package org.fengqiao.console.incident.duplicate;

import org.jspecify.annotations.NullMarked;
