/// Tests of the alarm log.
@NullMarked
package org.fengqiao.backend.alarm;

import org.jspecify.annotations.NullMarked;
