package org.liandong.e2e;

import java.time.LocalDate;

/** The pages on which a congress keeps one opinion, from the meeting that gave it to the close of its item. */
final class OpinionPages {

    private static final int MEMBERS = 27;

    private final Clerk clerk;
    private final String opinion;

    private OpinionPages(Clerk clerk, String opinion) {
        this.clerk = clerk;
        this.opinion = opinion;
    }

    /** The same opinion for the clerk who has signed in anew. */
    OpinionPages keptBy(Clerk other) {
        return new OpinionPages(other, opinion);
    }

    /** Opens the form for the opinion of a meeting on an inspection. */
    static void fillsOpinion(Clerk clerk, String task, LocalDate meeting) {
        clerk.opens("/opinions/new?matter=" + task.replaceFirst("/matters/(\\d+)/tasks/(\\d+)", "$1&task=$2"));
        clerk.ticks("by", "STANDING_COMMITTEE");
        clerk.choosesMeeting("meetingId", meeting);
        clerk.ticks("basis", "LAW_INSPECTION");
        clerk.fills("title", "关于噪声污染防治法执法检查报告的审议意见");
        clerk.ticks("audience", "LINE");
    }

    static OpinionPages saves(Clerk clerk) {
        clerk.sends();
        clerk.page().waitForURL("**/opinions/*");
        return new OpinionPages(clerk, clerk.path());
    }

    void asks(String wording, LocalDate dueOn) {
        clerk.sees("a[href$='/items/new']").first().click();
        clerk.fills("wording", wording);
        clerk.fills("responsible", clerk.sees("#organs option").first().getAttribute("value"));
        clerk.fills("dueOn", dueOn);
        clerk.sends();
    }

    void handsOver(LocalDate day) {
        acts("hand-over", day, "请研究处理");
    }

    void reports(LocalDate day) {
        acts("report", day, "审批和公示制度已建立");
    }

    void closes(String why) {
        choosesItem("close");
        clerk.fills("text", why);
        clerk.sends();
    }

    private void acts(String verb, LocalDate day, String text) {
        choosesItem(verb);
        clerk.fills("day", day);
        clerk.fills("text", text);
        clerk.sends();
    }

    /** A vote of all who were present. */
    void votes(LocalDate meeting, int satisfied, int mostly, int dissatisfied, int abstained) {
        choosesItem("vote");
        clerk.choosesMeeting("meeting", meeting);
        int cast = satisfied + mostly + dissatisfied + abstained;
        counts("members", MEMBERS);
        counts("present", cast);
        counts("cast", cast);
        counts("satisfied", satisfied);
        counts("mostly", mostly);
        counts("dissatisfied", dissatisfied);
        counts("abstained", abstained);
        clerk.sends();
    }

    private void counts(String field, int number) {
        clerk.fills(field, Integer.toString(number));
    }

    private void choosesItem(String verb) {
        clerk.opens(opinion + "/" + verb);
        clerk.sees("[name=items]").first().check();
    }
}
