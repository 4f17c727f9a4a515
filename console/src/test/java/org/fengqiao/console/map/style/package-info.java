@NullMarked
package org.fengqiao.console.map.style;

import org.jspecify.annotations.NullMarked;
