/// Finds cases that may be about the same thing, and says why.
@NullMarked
package org.fengqiao.backend.duplicate;

import org.jspecify.annotations.NullMarked;
