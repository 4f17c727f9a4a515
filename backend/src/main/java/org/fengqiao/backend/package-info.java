@NullMarked
package org.fengqiao.backend;

import org.jspecify.annotations.NullMarked;
