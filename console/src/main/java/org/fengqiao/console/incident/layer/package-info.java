/// Incidents on the map.
@NullMarked
package org.fengqiao.console.incident.layer;

import org.jspecify.annotations.NullMarked;
