/// Tells leaders what is about to turn red, from how long stages really take.
@NullMarked
package org.fengqiao.backend.supervise;

import org.jspecify.annotations.NullMarked;
