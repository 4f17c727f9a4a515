/// The console's end of the wire: STOMP link, REST client, change feed, durable outbox. Callbacks
/// come on the wire thread; whoever shows them hops by an inbox.
@NullMarked
package org.fengqiao.console.wire;

import org.jspecify.annotations.NullMarked;
