/// The list of incidents: filter bar, counts, table.
@NullMarked
package org.fengqiao.console.incident.list;

import org.jspecify.annotations.NullMarked;
