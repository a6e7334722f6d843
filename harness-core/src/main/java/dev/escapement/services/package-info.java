/**
 * What is known of the AWS services behind the Tasks: how they are named, which actions they have, what goes in and comes out.
 *
 * <p>May know {@code json}.
 */
@NullMarked
package dev.escapement.services;

import org.jspecify.annotations.NullMarked;
