/// What a leader watches: how long stages really take, and which incidents are about to turn red.
@NullMarked
package org.fengqiao.domain.supervise;

import org.jspecify.annotations.NullMarked;
