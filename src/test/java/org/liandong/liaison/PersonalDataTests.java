package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and numbers of people are found however they are written, and what only looks like them stays. */
class PersonalDataTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话13987654321|电话139****4321",
                "电话139 8765 4321。|电话139****4321。",
                "电话139-8765-4321。|电话139****4321。",
                "电话+86 13987654321|电话139****4321",
                "电话8613987654321|电话139****4321",
                "电话１３９８７６５４３２１|电话139****4321",
                "座机0871-65312345|座机0871-****345",
                "座机087165312345|座机0871-****345",
                "座机(0871)65312345|座机(0871-****345",
                "证号530102198001011236。|证号5301**********6。",
                "证号53010219800101123X。|证号5301**********X。",
                "证号530102 19800101 1236。|证号5301**********6。",
                "证号５３０１０２１９８００１０１１２３６。|证号5301**********6。",
                "证号530102800101123。|证号5301**********3。",
                "卡号6222021234567890123|卡号6222**********3",
                "护照E12345678|护照E*******",
            })
    void numbersAreHidden(String text, String masked) {
        assertThat(PersonalData.maskNumbers(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政发〔2026〕12号",
                "2026-11-24 (2026-11-25)",
                "自2026-01-01-2026-12-31",
                "补助3500000元，20261124前发放",
                "G318国道K1234+567处"
            })
    void otherNumbersStay(String text) {
        assertThat(PersonalData.maskNumbers(text)).isEqualTo(text);
        assertThat(PersonalData.erase(text, "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "杨七|杨七说路灯不亮|杨**说路灯不亮",
                "副主任王敏、村民杨七（13987654321）|王敏记下杨七的话|王**记下杨**的话",
                "王敏主任|王敏到场|王**到场",
                "欧阳春晓|欧阳春晓家门口|欧**家门口",
                "财经委、社区居民代表|财经委听取居民代表意见|财经委听取居民代表意见",
                "''|村民赵铁柱反映水渠漏水|村民赵**反映水渠漏水",
                "''|联系人：李四，电话13987654321|联系人：李**，电话139****4321",
                "''|请回复段小虎（139 8765 4321）|请回复段**（139****4321）",
                "''|村民普遍反映水渠漏水，群众高度评价|村民普遍反映水渠漏水，群众高度评价",
            })
    void namesAreHiddenInText(String people, String text, String masked) {
        assertThat(PersonalData.mask(text, people)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "欧阳春晓（13987654321）、李明|欧**（139****4321）、李**",
                "李明电话13987654321|李**139****4321",
                "副主任周正义 杨七|副** 杨**",
                "（张三）|（张**）",
                "欧**（139****4321）|欧**（139****4321）"
            })
    void namesAreHiddenWhateverStandsBesideThem(String people, String masked) {
        assertThat(PersonalData.maskNames(people)).isEqualTo(masked);
    }

    @Test
    void nothingOfThemIsLeftOnceErased() {
        assertThat(PersonalData.erase("村民杨七（13987654321）说，找赵铁柱，证号53010219800101123X", "杨七、赵铁柱"))
                .isEqualTo("村民**（***）说，找**，证号***");
        assertThat(PersonalData.count("杨七、副主任王敏 李军")).isEqualTo(3);
        assertThat(PersonalData.count("")).isZero();
    }

    @Test
    void whatIsHiddenOnceStaysAsItIs() {
        String once = PersonalData.mask("村民赵铁柱反映，13987654321", "杨七");
        assertThat(PersonalData.mask(once, "杨七")).isEqualTo(once);
        String erased = PersonalData.erase("村民赵铁柱反映，13987654321", "杨七");
        assertThat(PersonalData.erase(erased, "")).isEqualTo(erased);
    }
}
