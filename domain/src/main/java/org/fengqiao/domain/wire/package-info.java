/// What travels between console, backend and field: messages, commands, outcomes, destinations.
@NullMarked
package org.fengqiao.domain.wire;

import org.jspecify.annotations.NullMarked;
