/// Symbols of markers: bodies, glyphs, rings and cluster badges, drawn once into sprites.
@NullMarked
package org.fengqiao.console.map.symbol;

import org.jspecify.annotations.NullMarked;
