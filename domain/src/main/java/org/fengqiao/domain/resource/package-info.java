/// Who and what can be sent or looked through: people, stores, shelters, cameras; and the
/// departments cases are dispatched to. Static facts only; moving positions and duty states are
/// messages.
@NullMarked
package org.fengqiao.domain.resource;

import org.jspecify.annotations.NullMarked;
