/// The broker behind one seam, and what every request shares: JSON, size limits, callers.
@NullMarked
package org.fengqiao.backend.wire;

import org.jspecify.annotations.NullMarked;
