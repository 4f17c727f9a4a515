/// What the hand does with the map beyond moving it: going back to earlier views, measuring,
/// gathering what lies inside a line.
@NullMarked
package org.fengqiao.console.map.hand;

import org.jspecify.annotations.NullMarked;
