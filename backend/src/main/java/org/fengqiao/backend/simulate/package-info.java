/// The field of the sample city: reporters, departments, colleagues at other desks and workers who
/// walk, sign, arrive and feed back. It knows the backend only as any stranger would, through the
/// documented public API with a token for each of its people, and imports no other feature.
@NullMarked
package org.fengqiao.backend.simulate;

import org.jspecify.annotations.NullMarked;
