/// The one room where threads are crossed: the FX thread, inboxes into it, subscriptions, the
/// second ticker.
@NullMarked
package org.fengqiao.console.fx;

import org.jspecify.annotations.NullMarked;
