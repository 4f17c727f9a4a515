/// The map as a page: one composition, two inks (pixels and PDF). Knows no JavaFX.
@NullMarked
package org.fengqiao.console.export.page;

import org.jspecify.annotations.NullMarked;
