@NullMarked
package org.fengqiao.console.map.tile;

import org.jspecify.annotations.NullMarked;
