package org.liandong.congress;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param encoding of the file, empty when unknown
 * @param errors by line; with any of them nothing is stored
 * @param renamed area names, former and new
 * @param elsewhere area names whose parent in the file is another than in the tree: kept, to be moved by hand
 * @param vanished area names in the tree under the file's top lines that the file lacks: kept, to be closed by hand
 */
public record ImportReport(
        String encoding,
        int lines,
        List<LineError> errors,
        int added,
        List<String> renamed,
        int unchanged,
        List<String> elsewhere,
        List<String> vanished) {

    static ImportReport refused(DivisionFile file, List<LineError> errors) {
        return new ImportReport(
                file.encoding(), file.divisions().size(), errors, 0, List.of(), 0, List.of(), List.of());
    }

    public boolean accepted() {
        return errors.isEmpty();
    }
}
