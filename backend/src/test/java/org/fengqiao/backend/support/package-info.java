/// A small city and clients for tests over the real wire.
@NullMarked
package org.fengqiao.backend.support;

import org.jspecify.annotations.NullMarked;
