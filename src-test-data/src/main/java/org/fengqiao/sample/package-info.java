@NullMarked
package org.fengqiao.sample;

import org.jspecify.annotations.NullMarked;
