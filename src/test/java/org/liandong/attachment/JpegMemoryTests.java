package org.liandong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegMemoryTests {

    private final byte[] plain = picture();

    @Test
    void forgetsWhereItWasTakenAndShowsTheSamePicture() throws IOException {
        byte[] taken =
                with(1, exif(1, true), text(0xe1, "http://ns.adobe.com/xap/1.0/\0<GPSLatitude>25</GPSLatitude>"));
        byte[] told = with(1, text(0xed, "Photoshop 3.0\0 Wuhua"), text(0xfe, "taken at Wuhua"));
        for (byte[] photo : new byte[][] {taken, told}) {
            byte[] kept = JpegMemory.without(photo);
            assertThat(text(kept)).doesNotContain("Exif", "GPS", "Wuhua", "102.7E");
            assertThat(pixels(kept)).isEqualTo(pixels(plain));
            assertThat(kept).isEqualTo(plain);
        }
    }

    @Test
    void keepsHowItMustBeTurnedAndItsColours() {
        byte[] profile = text(0xe2, "ICC_PROFILE\0 colours");
        for (boolean big : new boolean[] {true, false}) {
            byte[] kept = JpegMemory.without(with(1, exif(6, big), profile));
            assertThat(text(kept)).contains("ICC_PROFILE").doesNotContain("102.7E");
            assertThat(kept).containsSequence(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6});
        }
    }

    @Test
    void leavesBehindWhatFollowsThePicture() {
        byte[] film = Arrays.copyOf(plain, plain.length + 40);
        System.arraycopy("film at 102.7E".getBytes(StandardCharsets.US_ASCII), 0, film, plain.length + 5, 14);
        assertThat(JpegMemory.without(film)).isEqualTo(plain);
    }

    @Test
    void leavesWhatIsNoJpegAsItIs() {
        byte[] torn = Arrays.copyOf(plain, plain.length / 2);
        assertThat(JpegMemory.without(torn)).isEqualTo(torn);
        byte[] short3 = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        assertThat(JpegMemory.without(short3)).isEqualTo(short3);
        assertThat(JpegMemory.isJpeg(new byte[] {1, 2, 3})).isFalse();
    }

    /** A photo as a camera writes it, with segments behind the first one of the file. */
    private byte[] with(int after, byte[]... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 2;
        for (int i = 0; i < after; i++) {
            at += 2 + ((plain[at + 2] & 0xff) << 8 | plain[at + 3] & 0xff);
        }
        out.write(plain, 0, at);
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        out.write(plain, at, plain.length - at);
        return out.toByteArray();
    }

    private static byte[] exif(int orientation, boolean big) {
        byte[] tiff = big
                ? new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0}
                : new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0
                };
        return text(0xe1, "Exif\0\0" + text(tiff) + "\0\0\0\0 GPS 25.0N 102.7E");
    }

    private static byte[] text(int marker, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xff);
        out.write(marker);
        out.write(bytes.length + 2 >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, x * 4 << 16 | y * 5 << 8 | (x * y) % 255);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
