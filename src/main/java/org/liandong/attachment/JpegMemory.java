package org.liandong.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes out of a JPEG what a camera wrote beside the picture: where and when it was taken, by which device, small copies
 * of it. The picture itself is not drawn anew, so it loses nothing, and a huge one needs no memory; how it must be turned
 * is kept. (《个人信息保护法》 6: no more than the purpose needs.)
 */
final class JpegMemory {

    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private JpegMemory(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    static boolean isJpeg(byte[] start) {
        return start.length > 2 && (start[0] & MARK) == MARK && (start[1] & MARK) == START && (start[2] & MARK) == MARK;
    }

    /** The picture alone; as it was when it is not built as a JPEG is. */
    static byte[] without(byte[] jpeg) {
        try {
            return new JpegMemory(jpeg).picture();
        } catch (ArrayIndexOutOfBoundsException broken) {
            return jpeg;
        }
    }

    private byte[] picture() {
        out.write(MARK);
        out.write(START);
        while (true) {
            int marker = marker();
            if (marker == END) {
                out.write(MARK);
                out.write(END);
                return out.toByteArray();
            }
            int end = at + number(at, 2, false);
            copy(marker, end);
            at = end;
            if (marker == SCAN) {
                scan();
            }
        }
    }

    private int marker() {
        while (at(at) == MARK) {
            at++;
        }
        return at(at++);
    }

    private void copy(int marker, int end) {
        if (marker == APP1 && begins(EXIF)) {
            turned(orientation(at + 2 + EXIF.length, end));
            return;
        }
        boolean beside = marker == COMMENT || marker >= APP0 && marker <= APP15;
        boolean needed = marker == APP0 || marker == APP14 || marker == APP2 && begins(PROFILE);
        if (!beside || needed) {
            out.write(MARK);
            out.write(marker);
            at(end - 1);
            out.write(bytes, at, end - at);
        }
    }

    /** The coded lines of the picture up to the next marker; what follows the end of the picture is left behind. */
    private void scan() {
        int from = at;
        while (at(at) != MARK || at(at + 1) == 0 || at(at + 1) >= 0xd0 && at(at + 1) <= 0xd7) {
            at++;
        }
        out.write(bytes, from, at - from);
    }

    /** How the picture must be turned, 1 for not at all. */
    private int orientation(int tiff, int end) {
        boolean little = at(tiff) == 'I';
        int directory = tiff + number(tiff + 4, 4, little);
        int entries = number(directory, 2, little);
        for (int i = 0, entry = directory + 2; i < entries && entry + 12 <= end; i++, entry += 12) {
            if (number(entry, 2, little) == ORIENTATION) {
                return number(entry + 8, 2, little);
            }
        }
        return 1;
    }

    private void turned(int orientation) {
        if (orientation < 2 || orientation > 8) {
            return;
        }
        byte[] exif = {
            (byte) MARK,
            (byte) APP1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        out.writeBytes(exif);
    }

    private boolean begins(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (bytes[at + 2 + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int length, boolean little) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | at(little ? from + length - 1 - i : from + i);
        }
        return number;
    }

    private int at(int place) {
        return bytes[place] & MARK;
    }
}
