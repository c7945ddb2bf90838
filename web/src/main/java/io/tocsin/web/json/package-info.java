/** JSON of the API: strict, with the names and times of the contract. */
@NullMarked
package io.tocsin.web.json;

import org.jspecify.annotations.NullMarked;
