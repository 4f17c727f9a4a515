/// STOMP over WebSocket with Spring's simple broker.
@NullMarked
package org.fengqiao.backend.wire.stomp;

import org.jspecify.annotations.NullMarked;
