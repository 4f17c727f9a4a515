@NullMarked
package org.fengqiao.console.layers;

import org.jspecify.annotations.NullMarked;
