/// Who is there: sign-in, tokens, accounts of the sample mode, and who may see which area.
@NullMarked
package org.fengqiao.backend.session;

import org.jspecify.annotations.NullMarked;
