/// SQL of incidents, orders, flow log and command journal.
@NullMarked
package org.fengqiao.backend.incident.store;

import org.jspecify.annotations.NullMarked;
