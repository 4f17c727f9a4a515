/// Who is signed in: role and jurisdiction.
@NullMarked
package org.fengqiao.domain.session;

import org.jspecify.annotations.NullMarked;
