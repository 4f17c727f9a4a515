/// Areas with their polygons and figures: what the map draws and jurisdiction is decided by.
@NullMarked
package org.fengqiao.domain.boundary;

import org.jspecify.annotations.NullMarked;
