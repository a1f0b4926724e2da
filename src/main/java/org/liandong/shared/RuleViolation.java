package org.liandong.shared;

/** A rule of the field refuses what was asked; carries a message key and its arguments, never text. */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key message key that says in the reader's words what is refused and what would be possible
     * @param arguments values for the message's placeholders
     */
    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
