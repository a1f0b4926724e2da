package org.liandong.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body may lawfully do instead of using a power that the law does not give it; message keys. */
final class LawfulWay {

    private static final Set<String> RULES = Set.of("local_regulation", "autonomous_regulation");

    private LawfulWay() {}

    /** The other form of a township, in session or between sessions; empty for every other kind. */
    static String sister(String bodyCode) {
        return switch (bodyCode) {
            case "town_pc" -> "town_pres";
            case "town_pres" -> "town_pc";
            default -> "";
        };
    }

    /**
     * The way for a power that is refused, or offered for a power that rests on the province's rules.
     *
     * @param sister what the law says of the other form of a township, null for every other kind
     */
    static @Nullable String of(
            String bodyCode, String code, String group, Permission permission, @Nullable Permission sister) {
        if (code.equals("commission_inspection") && !bodyCode.equals("prov_sc")) {
            return bodyCode.endsWith("_sc") ? "law.way.joint" : "law.way.ask";
        }
        if (permission != Permission.REFUSED) {
            return null;
        }
        if (sister != null) {
            return ofTownship(bodyCode, code, group, sister);
        }
        return bodyCode.endsWith("_wc") ? "law.way.assigned" : ofCommittee(code);
    }

    private static String ofTownship(String bodyCode, String code, String group, Permission sister) {
        boolean supervision = group.equals("supervision");
        if (sister != Permission.REFUSED) {
            if (bodyCode.equals("town_pres")) {
                return "law.way.session";
            }
            return supervision || group.equals("linkage") ? "law.way.presidium" : "law.way.byPresidium";
        }
        return switch (code) {
            case "dismissal" -> "law.way.recall";
            case "recall_deputies" -> "law.way.ask";
            default -> supervision ? "law.way.presidium" : RULES.contains(code) ? "law.way.legislate" : "law.way.ask";
        };
    }

    private static String ofCommittee(String code) {
        return switch (code) {
            case "annual_budget_plan_approval" -> "law.way.budget";
            case "recall_officials" -> "law.way.recall";
            default -> RULES.contains(code) ? "law.way.legislate" : "law.way.ask";
        };
    }
}
