/// The tour: plays the main job on the real desk by itself, with pictures and read-backs.
@NullMarked
package org.fengqiao.console.app.tour;

import org.jspecify.annotations.NullMarked;
