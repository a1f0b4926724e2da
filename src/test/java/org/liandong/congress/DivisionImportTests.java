package org.liandong.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class DivisionImportTests {

    private static final String HEADER = "code,name,level,kind,parent_code\n";
    private static final String TOP = "990000000000,甲省,PROVINCE,PROVINCE,\n";

    @Autowired
    DivisionImport divisions;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesSkippedLevelsAsTheyAre() throws IOException {
        ImportReport report = divisions.load(sample());
        assertThat(report.errors()).isEmpty();
        assertThat(report.encoding()).isEqualTo("UTF-8");
        assertThat(body("110101000000").path()).isEqualTo("110000.110101.");
        assertThat(body("429004000000").path()).isEqualTo("420000.429004.");
        assertThat(body("441900003000")).satisfies(subdistrict -> {
            assertThat(subdistrict.path()).isEqualTo("440000.441900.441900003.");
            assertThat(subdistrict.kind()).isEqualTo(BodyKind.SUBDISTRICT_OUTPOST);
            assertThat(subdistrict.name()).isEqualTo("东莞市人大常委会东城街道工作委员会");
        });
        assertThat(body("232700000000")).satisfies(outpost -> {
            assertThat(outpost.kind()).isEqualTo(BodyKind.PREFECTURAL_OUTPOST);
            assertThat(outpost.name()).isEqualTo("黑龙江省人大常委会大兴安岭地区工作委员会");
            assertThat(outpost.shortName()).isEqualTo("大兴安岭地区人大工委");
        });
    }

    @Test
    void namesBodiesAsTheyCallThemselves() {
        assertThat(body("530000000000").shortName()).isEqualTo("云南省人大");
        assertThat(body("530100000000").name()).isEqualTo("昆明市人民代表大会常务委员会");
        assertThat(body("530102001000").name()).isEqualTo("五华区人大常委会华山街道工作委员会");
        assertThat(body("530102001000").shortName()).isEqualTo("华山街道人大工委");
    }

    @Test
    void takesChildrenBeforeTheirParents() throws IOException {
        List<String> lines = new ArrayList<>(
                new String(sample(), StandardCharsets.UTF_8).lines().toList());
        String header = lines.remove(0);
        Collections.shuffle(lines, new Random(7));
        ImportReport report = divisions.load(bytes(header + "\n" + String.join("\n", lines)));
        assertThat(report.errors()).isEmpty();
        assertThat(report.added()).isEqualTo(lines.size());
        assertThat(body("110101000000").path()).isEqualTo("110000.110101.");
    }

    @Test
    void takesGbkFilesAndSaysSo() throws IOException {
        byte[] gbk = new String(sample(), StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
        ImportReport report = divisions.load(gbk);
        assertThat(report.errors()).isEmpty();
        assertThat(report.encoding()).isEqualTo("GB18030");
        assertThat(body("110000000000").areaName()).isEqualTo("北京市");
    }

    @Test
    void takesTheMarkOfUtf8() {
        assertThat(divisions.load(bytes("\ufeff" + HEADER + TOP)).added()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTextInNeitherEncoding() {
        assertThat(divisions
                        .load(new byte[] {(byte) 0x50, 0x4b, 3, 4, 0, 0, (byte) 0xff, (byte) 0xff})
                        .errors())
                .extracting(LineError::key)
                .containsExactly("import.error.encoding");
        assertThat(divisions
                        .load((HEADER + TOP).getBytes(StandardCharsets.UTF_16))
                        .errors())
                .extracting(LineError::key)
                .containsExactly("import.error.encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duplicate      | 990000000000,乙省,PROVINCE,PROVINCE,",
                "code           | 99010000000,乙市,PREFECTURE,CITY,990000000000",
                "code           | 990101001001,乙村,TOWNSHIP,TOWN,990000000000",
                "level          | 990101000000,乙县,PREFECTURE,CITY,990000000000",
                "level.unknown  | 990101000000,乙县,VILLAGE,CITY,990000000000",
                "kind           | 990100000000,乙市,PREFECTURE,TOWN,990000000000",
                "parent.missing | 990100000000,乙市,PREFECTURE,CITY,",
                "parent.unknown | 990100000000,乙市,PREFECTURE,CITY,980000000000",
                "parent.level   | 990101001000,乙镇,TOWNSHIP,TOWN,990000000000",
                "cycle          | 990100000000,乙市,PREFECTURE,CITY,990100000000",
                "name           | 990100000000,,PREFECTURE,CITY,990000000000",
                "width          | 990100000000,乙市,PREFECTURE",
                "form           | 990100000000,\"乙市,PREFECTURE,CITY,990000000000"
            })
    void saysWhatIsWrongByLine(String key, String line) {
        ImportReport report = divisions.load(bytes(HEADER + TOP + line + "\n"));
        assertThat(report.errors()).extracting(LineError::key).contains("import.error." + key);
        assertThat(report.errors()).extracting(LineError::line).contains(3);
        assertThat(bodies.byCode("990000000000")).as("all or nothing").isEmpty();
    }

    @Test
    void findsRingsOfSeveralLines() {
        ImportReport report = divisions.check(bytes(HEADER
                + TOP
                + "990100000000,乙市,PREFECTURE,CITY,990101000000\n"
                + "990101000000,丙县,COUNTY,COUNTY,990100000000\n"));
        assertThat(report.errors()).extracting(LineError::line).containsExactly(3, 4);
        assertThat(report.errors()).extracting(LineError::key).containsOnly("import.error.cycle");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(divisions.check(bytes("code,name\n1,2\n")).errors())
                .containsExactly(LineError.of(1, "columns", "kind, level, parent_code"));
        assertThat(divisions.check(bytes(HEADER)).errors())
                .extracting(LineError::key)
                .containsExactly("import.error.empty");
    }

    @Test
    void aSecondImportKeepsWhatIsThere() {
        String city = "990100000000,乙市,PREFECTURE,CITY,990000000000\n";
        divisions.load(bytes(HEADER + TOP + city));
        long id = body("990100000000").id();
        ImportReport report = divisions.load(bytes(HEADER
                + TOP
                + "990100000000,丁市,PREFECTURE,CITY,990000000000\n"
                + "990200000000,戊市,PREFECTURE,CITY,990000000000\n"));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.renamed()).hasSize(1);
        assertThat(body("990100000000")).satisfies(renamed -> {
            assertThat(renamed.id()).isEqualTo(id);
            assertThat(renamed.shortName()).isEqualTo("丁市人大");
        });
        assertThat(jdbc.sql("select area_name from body_history where body_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("乙市");
        assertThat(divisions.check(bytes(HEADER + TOP)).vanished())
                .extracting(ImportReport.Undecided::name)
                .containsExactly("丁市", "戊市");
    }

    @Test
    void checkingStoresNothing() throws IOException {
        assertThat(divisions.check(sample()).added()).isPositive();
        assertThat(bodies.byCode("110000000000")).isEmpty();
    }

    @Test
    void initialsHaveTheUsualReadingAndTheOthers() {
        assertThat(Initials.of("昆明市")).contains(" kms");
        assertThat(Initials.of("重庆市")).contains(" cqs").contains(" zqs");
        assertThat(Initials.of("大理白族自治州")).contains(" dlbzzzz");
        assertThat(Initials.of("西双版纳傣族自治州")).contains(" xsbndzzzz");
        assertThat(Initials.of("厦门市")).contains(" xms");
    }

    private BodyRow body(String code) {
        return bodies.byCode(code).orElseThrow();
    }

    private static byte[] sample() throws IOException {
        return new ClassPathResource("congress/divisions-sample.csv").getContentAsByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
