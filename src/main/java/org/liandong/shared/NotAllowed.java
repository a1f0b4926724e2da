package org.liandong.shared;

/** The reader may see the record but not do this to it: 403 with the reason in words. */
public class NotAllowed extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key message key that says why, and what would be lawful instead
     * @param arguments values for the message's placeholders; a {@code MessageSourceResolvable} is resolved
     */
    public NotAllowed(String key, Object... arguments) {
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
