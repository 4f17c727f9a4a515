/// Orders to persons and the rungs they climb.
@NullMarked
package org.fengqiao.backend.dispatch;

import org.jspecify.annotations.NullMarked;
