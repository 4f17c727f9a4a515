@NullMarked
package org.fengqiao.console.map.heat;

import org.jspecify.annotations.NullMarked;
