/// Tests of the finder, and the labelled set it is measured with.
@NullMarked
package org.fengqiao.backend.duplicate;

import org.jspecify.annotations.NullMarked;
