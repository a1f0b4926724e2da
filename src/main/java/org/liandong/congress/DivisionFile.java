package org.liandong.congress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A divisions file as read: what its lines say and which of them cannot be understood.
 *
 * @param encoding UTF-8 or GB18030, empty when neither fits
 */
record DivisionFile(String encoding, List<Division> divisions, List<LineError> errors) {

    private static final List<String> COLUMNS = List.of("code", "name", "level", "kind", "parent_code");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_NAME = 60;

    /** Reads UTF-8 with or without its mark, else GB18030 (which GBK files are), both strictly. */
    static DivisionFile read(byte[] bytes) {
        String text = decoded(bytes, StandardCharsets.UTF_8);
        if (text != null) {
            return parse("UTF-8", text.startsWith("\ufeff") ? text.substring(1) : text);
        }
        text = decoded(bytes, GB18030);
        if (text != null) {
            return parse("GB18030", text);
        }
        return new DivisionFile("", List.of(), List.of(LineError.of(1, "encoding")));
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(DivisionFile::notText) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Control characters and the private area come of a wrong guess of the encoding, or of no text at all. */
    private static boolean notText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xE000 && c <= 0xF8FF;
    }

    static DivisionFile parse(String encoding, String text) {
        List<Division> divisions = new ArrayList<>();
        List<LineError> errors = new ArrayList<>();
        int line = 0;
        try (CSVParser lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get()
                .parse(new java.io.StringReader(text))) {
            Set<String> missing = new TreeSet<>(COLUMNS);
            missing.removeAll(lines.getHeaderNames());
            if (!missing.isEmpty()) {
                errors.add(LineError.of(1, "columns", String.join(", ", missing)));
                return new DivisionFile(encoding, divisions, errors);
            }
            line = 1;
            for (CSVRecord record : lines) {
                line = (int) lines.getCurrentLineNumber();
                take(record, line, divisions, errors);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            errors.add(LineError.of(line + 1, "form"));
        }
        if (divisions.isEmpty() && errors.isEmpty()) {
            errors.add(LineError.of(1, "empty"));
        }
        return new DivisionFile(encoding, divisions, errors);
    }

    private static void take(CSVRecord record, int line, List<Division> divisions, List<LineError> errors) {
        if (!record.isConsistent()) {
            errors.add(LineError.of(line, "width", String.valueOf(record.size())));
            return;
        }
        Level level = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(record.get("level")))
                .findAny()
                .orElse(null);
        if (level == null) {
            errors.add(LineError.of(line, "level.unknown", record.get("level")));
            return;
        }
        String name = record.get("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(LineError.of(line, "name"));
        }
        String parent = record.get("parent_code");
        divisions.add(new Division(
                line, record.get("code"), name, level, record.get("kind"), parent.isEmpty() ? null : parent));
    }
}
