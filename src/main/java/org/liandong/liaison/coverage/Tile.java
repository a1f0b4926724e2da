package org.liandong.liaison.coverage;

import java.util.List;

/**
 * One body on the schematic map.
 *
 * @param label two characters of its name
 * @param kind ok, soon, late or none
 * @param word the state in words, with the full name
 */
public record Tile(String label, String kind, String word, String url) {

    /** Bodies of one area. */
    public record Group(String name, List<Tile> tiles) {}

    /** An entry of the legend. */
    public record Legend(String kind, String label) {}
}
