package org.liandong.law;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * 本省规定: something that the national law leaves to the province's own measures, from {@code law/provincial.csv}.
 *
 * @param key of the row in {@code law_setting} and of the message {@code law.local.<key>}
 * @param yesNo whether it is answered by yes or no; otherwise by a number
 * @param unit message key of the number's unit, empty for yes or no
 * @param acts what it does to the steps: deadline, notice or extension; empty when it does nothing to their dates
 * @param article the place in the national law that leaves it open
 * @param powers codes of the powers it belongs to
 * @param steps steps of procedures it belongs to, as {@code procedure:number}
 */
record ProvincialRule(
        String key,
        boolean yesNo,
        String unit,
        String acts,
        int least,
        int most,
        String article,
        List<String> powers,
        List<String> steps) {

    /** Every rule, in the order of the reference data. */
    static List<ProvincialRule> all() {
        return Reference.lines("provincial").stream().map(ProvincialRule::of).toList();
    }

    private static ProvincialRule of(CSVRecord line) {
        boolean yesNo = line.get("kind").equals("yes-no");
        return new ProvincialRule(
                line.get("key"),
                yesNo,
                line.get("unit"),
                line.get("acts"),
                yesNo ? 0 : Integer.parseInt(line.get("least")),
                yesNo ? 0 : Integer.parseInt(line.get("most")),
                line.get("article"),
                words(line.get("powers")),
                words(line.get("steps")));
    }

    /** Whether this value answers it; an empty one says that it has not been entered. */
    boolean accepts(String value) {
        if (value.isEmpty()) {
            return true;
        }
        if (yesNo) {
            return value.equals("yes") || value.equals("no");
        }
        return value.matches("[1-9][0-9]{0,3}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
