/**
 * What every AWS service offers: actions, members, types, constraints and errors, in one compact resource.
 *
 * <p>May know the core's room {@code services}, whose catalog this is.
 */
@NullMarked
package dev.escapement.models;

import org.jspecify.annotations.NullMarked;
