@NullMarked
package org.fengqiao.console.map;

import org.jspecify.annotations.NullMarked;
