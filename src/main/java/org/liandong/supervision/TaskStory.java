package org.liandong.supervision;

import org.liandong.congress.BodyRow;
import org.liandong.supervision.entrust.Entrustments;
import org.liandong.supervision.trail.TaskTrail;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a task tells of who takes part in which way, since when and why, and of what others may do about it. */
@Component
class TaskStory {

    private final TaskTrail trail;
    private final Entrustments entrustments;
    private final Mandate mandate;

    TaskStory(TaskTrail trail, Entrustments entrustments, Mandate mandate) {
        this.trail = trail;
        this.entrustments = entrustments;
        this.mandate = mandate;
    }

    /**
     * Puts it on the page.
     *
     * @param body whose task it is
     * @param reader the body that reads the page
     */
    void tell(TaskView task, BodyRow body, BodyRow reader, Model model) {
        MatterContent content = task.matter().content();
        model.addAttribute("trail", trail.of(task.id()));
        model.addAttribute(
                "verdict", mandate.verdict(body.kind(), task.instrument()).orElse(null));
        model.addAttribute("ownWay", mandate.ownWay(body, content.instrument()).orElse(null));
        model.addAttribute("foreign", mandate.againstWriting(reader, body).orElse(null));
        if (content.mode() == MatterMode.ENTRUSTED) {
            model.addAttribute("letter", entrustments.letter(task.matter().id()).orElse(null));
            model.addAttribute("line", entrustments.line(task.id()));
        }
    }
}
