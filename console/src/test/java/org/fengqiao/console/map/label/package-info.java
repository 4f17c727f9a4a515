@NullMarked
package org.fengqiao.console.map.label;

import org.jspecify.annotations.NullMarked;
