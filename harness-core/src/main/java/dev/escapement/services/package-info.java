/**
 * What is known of the AWS services behind the Tasks: how they are named, which actions they have, what goes in and comes out.
 *
 * <p>The knowledge itself lives in another module that may be missing: then everything here works, and says less. May know
 * {@code json}.
 */
@NullMarked
package dev.escapement.services;

import org.jspecify.annotations.NullMarked;
