package org.liandong.liaison.sheet;

import java.util.List;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitState;

/**
 * One of the body's own visits, in full.
 *
 * @param label its number, e.g. 2026-0031
 * @param results what became of its points, in their order; empty for no result yet
 */
record OwnVisit(String label, VisitState state, VisitContent content, List<String> results) {}
