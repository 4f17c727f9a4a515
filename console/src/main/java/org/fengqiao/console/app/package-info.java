/// Start-up, wiring by hand, configuration, windows, the tour.
@NullMarked
package org.fengqiao.console.app;

import org.jspecify.annotations.NullMarked;
