// Vietnamese text in encodings older than Unicode: detection, and text that must not be detected as such.
#include "bcd/text/legacy.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "bcd/text/syllable.hpp"
#include "bcd/text/typed_day.hpp"

namespace bcd::test {
namespace {

std::string meant(std::string const& text) {
  auto const read = may_be_legacy(text) ? read_legacy(text) : std::nullopt;
  static constexpr char const* names[]{"tcvn3", "vni", "misread", "lookalike", "windows_1258", "viscii"};
  return read ? std::string{names[int(read->encoding)]} + ": " + read->text : "";
}

TEST_CASE("text in TCVN3 is read by the words it makes", "[text]") {
  CHECK(meant("TrÇn ThÞ B×nh") == "tcvn3: Trần Thị Bình");
  CHECK(meant("Lª ThÞ Hå") == "tcvn3: Lê Thị Hồ");
  CHECK(meant("Céng hßa x· héi") == "tcvn3: Cộng hòa xã hội");
  CHECK(meant("Bé tr\u00ADëng Bé Khoa häc vµ C«ng nghÖ") == "tcvn3: Bộ trưởng Bộ Khoa học và Công nghệ");
  CHECK(meant("01-Q§/BC§") == "tcvn3: 01-QĐ/BCĐ");
  CHECK(meant("Đảng ủy nh©n d©n") == "tcvn3: Đảng ủy nhân dân");
}

TEST_CASE("text in VNI is read, in small letters and in capitals", "[text]") {
  CHECK(meant("Nguyeãn Vaên Nguyeân") == "vni: Nguyễn Văn Nguyên");
  CHECK(meant("Traàn Thò Bình") == "vni: Trần Thị Bình");
  CHECK(meant("ÑAÛNG UÛY XAÕ") == "vni: ĐẢNG ỦY XÃ");
  CHECK(meant("Uûy ban nhaân daân xaõ, phöôøng") == "vni: Ủy ban nhân dân xã, phường");
}

TEST_CASE("UTF-8 that was read as Latin-1 or Windows-1252 is read again", "[text]") {
  CHECK(meant("Tráº§n Thá»‹ BÃ¬nh") == "misread: Trần Thị Bình");
  CHECK(meant("Nguyá»…n VÄƒn A") == "misread: Nguyễn Văn A");
  CHECK(meant("Ä\u0090áº£ng á»§y") == "misread: Đảng ủy");
}

TEST_CASE("text in TCVN3 as a font of capitals shows it, and its words without a plain letter, are read", "[text]") {
  CHECK(meant("TRÇN THÞ B×NH") == "tcvn3: TRẦN THỊ BÌNH");
  CHECK(meant("15 hé ®· cã gian hµng 3×4 m") == "tcvn3: 15 hộ đã có gian hàng 3×4 m");
  CHECK(meant("An toµn th«ng tin ë c¸c c¬ quan") == "tcvn3: An toàn thông tin ở các cơ quan");
  CHECK(meant("15-Q§/TW") == "tcvn3: 15-QĐ/TW");
  CHECK(meant("01-BC/BCÑ") == "vni: 01-BC/BCĐ");
}

TEST_CASE("text is read by the encoding that makes most of it Vietnamese", "[text]") {
  CHECK(meant("Ai chuû trì cuoäc hoïp cuûa Ban Chæ ñaïo?") == "vni: Ai chủ trì cuộc họp của Ban Chỉ đạo?");
  CHECK(meant("Baûng theo doõi duøng töø thaùng 3") == "vni: Bảng theo dõi dùng từ tháng 3");
  CHECK(meant("BaÒng theo doÞi dùng týÌ tháng 3") == "windows_1258: Bảng theo dõi dùng từ tháng 3");
  CHECK(meant("tr±ng cây · ði¬m ði®n tØ") == "viscii: trổng cây ở điểm điện tử");
}

TEST_CASE("bytes read as Windows-1258 instead of Windows-1252 are read again", "[text]") {
  CHECK(meant("BĂ¡o cĂ¡o giĂ¡m sĂ¡t") == "misread: Báo cáo giám sát");
  CHECK(meant("ThĂ´ng bĂ¡o vá»\u0081 há»\u008Dp") == "misread: Thông báo về họp");
  CHECK(meant("BƯ th\u00AD Chi bé că n¨ng lùc") == "tcvn3: Bí thư Chi bộ có năng lực");
  CHECK(meant("Nguyeăn Vaên Duơng ñaơ hoïp") == "vni: Nguyễn Văn Dũng đã họp");
}

TEST_CASE("letters that a spreadsheet could not save are told from questions and addresses", "[text]") {
  for (std::string text : {"Nguy?n V?n H?i", "Tr?n Th? D", "Ch?c v?"}) CHECK(has_lost_letters(text));
  for (std::string text : {"gì?không", "Có đồng ý?Đồng chí K", "Ai?", "x?y", "https://xa-mau.example/tin?trg=2", "a?b",
                           "vì sao?Thưa", "1?2", "", "?"})
    CHECK_FALSE(has_lost_letters(text));
}

TEST_CASE("letters that look like Đ are told from it", "[text]") {
  CHECK(meant("Ðảng ủy xã") == "lookalike: Đảng ủy xã");
  CHECK(meant("92-QÐ/ÐU") == "lookalike: 92-QĐ/ĐU");
  CHECK(meant("Nguyễn Văn Ɖ") == "lookalike: Nguyễn Văn Đ");
  CHECK(meant("xÐt duyÖt") == "tcvn3: xét duyệt");
}

TEST_CASE("Vietnamese as it should be, and names and signs of other languages, are left alone", "[text]") {
  for (std::string text : {"Trần Thị Bình",
                           "H’Hen Niê",
                           "Y Bion Mlô",
                           "Đinh Ŭt",
                           "Vàng A Pó",
                           "Êđê, Kñi, Čư Mgar",
                           "Müller",
                           "café",
                           "Beyoncé",
                           "São Paulo",
                           "Zürich, Noël, naïve, Citroën",
                           "Malaysia – Curaçao",
                           "5 µm, 3m × 4m, 25°C, 10 m²",
                           "10 km², 5 m³, 3 dm³ và 30 µg",
                           "Điều 5 § 3",
                           "«Văn bản»",
                           "© 2026",
                           "Hå",
                           "Weißer Straße, Fuß, Öl, Böen, säen",
                           "coït",
                           "école laïque, maïs de Haïti",
                           "deán",
                           "ESPAÑA",
                           "Île-de-France, Besançon, Orléans",
                           "Malmö, Århus, Skåne",
                           "Kraków, Łódź, Praha – České Budějovice",
                           "½ giờ, 3×4, 10 m³, ±5%, 50.000 ₫, 20 °C…",
                           "Rơ Chăm H’Yéo, Siu Blă, Ksor Krơn, Đăk Lăk",
                           "Giàng A Páo, Lò Thị Ó, Sùng Mí Chá",
                           "hoà, hòa, thuỷ, thủy, qúy, quý, khoẻ",
                           "chữ “Ă”, “Â” và “Ê”",
                           "vui.long@xa-mau.example",
                           "Trưởng\u00ADphòng",
                           "KINH TẾ - XÃ HỘI",
                           ""}) {
    INFO(text);
    CHECK(meant(text) == "");
  }
}

TEST_CASE("a syllable is what can be spelt", "[text]") {
  for (std::string_view word :
       {"Nguyễn", "HỒNG", "gì", "giếng", "quý", "quốc", "nghiêng", "khuya", "ương", "y", "Ủy", "xoong", "kẻ", "ghế"}) {
    INFO(word);
    CHECK(is_syllable(word));
  }
  for (std::string_view word :
       {"Traàn", "cé", "nga\u0301", "kà", "TCĐS", "Müller", "các tông", "hoc", "họcc", "nguyễễn", "", "ngê"}) {
    INFO(word);
    CHECK_FALSE(is_syllable(word));
  }
}

TEST_CASE("a day is read as people type one, and the day comes before the month", "[text]") {
  auto const day = [](std::string_view text) { return typed_day(text) ? typed_day(text)->str() : ""; };
  for (std::string_view text : {"2026-02-01", "2026-2-1", "01/02/2026", "1.2.2026", "2026–02–01", "2026/2/1",
                                "01/02/2026 00:00", "ngày 1 tháng 2 năm 2026"}) {
    INFO(text);
    CHECK(day(text) == "2026-02-01");
  }
  for (std::string_view text : {"", "2026", "31/02/2026", "1/13/2026", "01/02/26", "hôm nay", "2026-02-01T10:00"}) {
    INFO(text);
    CHECK(day(text) == "");
  }
}

TEST_CASE("a day with the month first is read where it is asked for only", "[text]") {
  auto const day = [](std::string_view text) { return month_first_day(text) ? month_first_day(text)->str() : ""; };
  CHECK(day("3/25/2026") == "2026-03-25");
  CHECK(day("3-4-2026") == "2026-03-04");
  CHECK(day("3/25/2026 00:00:00") == "2026-03-25");
  for (std::string_view const other : {"25/3/2026", "2026/3/25", "2026-03-25", "ngày 3 tháng 4 năm 2026", "2/30/2026"})
    CHECK(day(other) == "");
}

}  // namespace
}  // namespace bcd::test
