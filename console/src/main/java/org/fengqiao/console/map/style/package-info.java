/// How the map looks: style files in a documented subset of the MapLibre Style format, checked and
/// compiled when they are loaded. The language itself is written down in map-styles/README.md.
@NullMarked
package org.fengqiao.console.map.style;

import org.jspecify.annotations.NullMarked;
