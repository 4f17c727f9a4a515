/// How the console looks and speaks: themes, fonts, symbols, the text bundles.
@NullMarked
package org.fengqiao.console.theme;

import org.jspecify.annotations.NullMarked;
