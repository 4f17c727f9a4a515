/// Tests of what is told to leaders.
@NullMarked
package org.fengqiao.backend.supervise;

import org.jspecify.annotations.NullMarked;
