package org.liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form of one or two fields that stands on the page of a record. Done, the page comes back with a notice; refused, it
 * comes back as {@link Refused} says, and nothing that was typed is lost.
 */
public final class ShortForm {

    private final HttpServletRequest request;
    private final String page;
    private final Map<String, String> fields;

    /**
     * @param page path of the page on which the form stands
     * @param fields the field that a refusal is about, by its message key
     */
    public ShortForm(HttpServletRequest request, String page, Map<String, String> fields) {
        this.request = request;
        this.page = page;
        this.fields = fields;
    }

    /** Does it and goes back to the page. */
    public String send(String notice, Runnable verb) {
        return send(notice, page, verb);
    }

    /** Does it and goes on to another page. */
    public String send(String notice, String next, Runnable verb) {
        try {
            verb.run();
            tell("notice", notice);
        } catch (RuleViolation refusal) {
            return refuse(refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            return refuse(new RuleViolation("form.overtaken"));
        }
        return "redirect:" + next;
    }

    /** Goes back to the page without having done anything. */
    public String refuse(RuleViolation refusal) {
        Refused refused = new Refused(
                request.getRequestURI().substring(request.getContextPath().length()),
                fields.getOrDefault(refusal.key(), ""),
                refusal.key(),
                Arrays.stream(refusal.arguments()).map(ShortForm::kept).toList(),
                typed());
        tell("refused", refused);
        return "redirect:" + page;
    }

    /** The text, trimmed and without what a database cannot hold. */
    public static String text(String typed, int longest) {
        String clean = typed.strip().replace("\u0000", "");
        if (clean.length() > longest) {
            throw new RuleViolation("form.tooLong", longest);
        }
        return clean;
    }

    private void tell(String name, Object value) {
        RequestContextUtils.getOutputFlashMap(request).put(name, value);
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        typed.keySet().removeIf(name -> name.startsWith("_") || name.equals("version"));
        return Map.copyOf(typed);
    }

    private static Serializable kept(Object argument) {
        return argument instanceof Serializable value ? value : String.valueOf(argument);
    }
}
