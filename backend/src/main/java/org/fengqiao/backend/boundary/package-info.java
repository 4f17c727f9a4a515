/// The city's areas: which grid holds a place, and the boundary file as consoles fetch it.
@NullMarked
package org.fengqiao.backend.boundary;

import org.jspecify.annotations.NullMarked;
