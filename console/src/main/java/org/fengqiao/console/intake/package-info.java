/// Bringing a city in: what people see of `city-import`, by command line and by window.
@NullMarked
package org.fengqiao.console.intake;

import org.jspecify.annotations.NullMarked;
