/// The map as paths, letters and pictures for a page of paper instead of pixels for a screen.
@NullMarked
package org.fengqiao.console.map.paper;

import org.jspecify.annotations.NullMarked;
