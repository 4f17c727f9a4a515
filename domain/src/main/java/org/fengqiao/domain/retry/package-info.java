/// Trying again: how long to wait before.
@NullMarked
package org.fengqiao.domain.retry;

import org.jspecify.annotations.NullMarked;
