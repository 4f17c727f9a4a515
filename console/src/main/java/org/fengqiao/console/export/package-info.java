/// Pages and layers that leave the console as files: what the dialog asks, and the work behind it.
@NullMarked
package org.fengqiao.console.export;

import org.jspecify.annotations.NullMarked;
