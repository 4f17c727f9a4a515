/// Tests of the duty log and of handing a shift over.
@NullMarked
package org.fengqiao.backend.handover;

import org.jspecify.annotations.NullMarked;
