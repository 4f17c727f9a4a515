/// Cameras on the map: where each looks and how far.
@NullMarked
package org.fengqiao.console.camera;

import org.jspecify.annotations.NullMarked;
