/// Forces, stores and cameras: what there is, who is near a place, where people are now; the
/// departments and the classes of incidents.
@NullMarked
package org.fengqiao.backend.resource;

import org.jspecify.annotations.NullMarked;
