/// Which incidents a list shows and in what order: pure, for any thread.
@NullMarked
package org.fengqiao.console.incident.filter;

import org.jspecify.annotations.NullMarked;
