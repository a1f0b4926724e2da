package org.liandong.congress;

import java.util.List;

/**
 * Bodies have other places in the tree now; what anyone remembers of their paths is out of date.
 *
 * @param bodyIds the bodies moved and all below them
 */
public record BodyMoved(List<Long> bodyIds) {}
