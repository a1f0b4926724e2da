package org.liandong.congress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param encoding of the file, empty when unknown
 * @param errors by line; with any of them nothing is stored
 * @param renamed area names, former and new
 * @param elsewhere bodies whose parent in the file is another than in the tree: kept until a person moves them
 * @param vanished bodies in the tree under the file's top lines that the file lacks: kept until a person closes or
 *     merges them
 */
public record ImportReport(
        String encoding,
        int lines,
        List<LineError> errors,
        int added,
        List<String> renamed,
        int unchanged,
        List<Undecided> elsewhere,
        List<Undecided> vanished) {

    /**
     * A body about which the file says another thing than the tree; what became of it is for a person to decide, who
     * knows the decision that it rests on.
     *
     * @param place names of the parent in the tree and in the file, empty when the file lacks the body
     * @param parentId the parent of the file, null when there is none
     */
    public record Undecided(long id, String code, String name, List<String> place, @Nullable Long parentId) {}

    static ImportReport refused(DivisionFile file, List<LineError> errors) {
        return new ImportReport(
                file.encoding(), file.divisions().size(), errors, 0, List.of(), 0, List.of(), List.of());
    }

    public boolean accepted() {
        return errors.isEmpty();
    }
}
