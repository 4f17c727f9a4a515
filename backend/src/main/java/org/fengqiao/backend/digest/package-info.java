/// Digests, for every feature that keeps or compares one.
@NullMarked
package org.fengqiao.backend.digest;

import org.jspecify.annotations.NullMarked;
