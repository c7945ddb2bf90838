@NullMarked
package io.tocsin.web.api.alertmanager;

import org.jspecify.annotations.NullMarked;
