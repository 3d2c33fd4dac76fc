// Different spellings of the same text fold to one.
#include "bcd/text/fold.hpp"

#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

TEST_CASE("diacritics, case and punctuation do not matter", "[text]") {
  CHECK(fold("Phó Trưởng Ban (Thường trực)") == "pho truong ban thuong truc");
  CHECK(fold("ĐẶNG ĐÌNH Đức") == "dang dinh duc");
  CHECK(fold("  Ủy  ban\tnhân dân, ") == "uy ban nhan dan");
  CHECK(fold("") == "");
  CHECK(fold("—–!") == "");
}

TEST_CASE("composed and decomposed letters, and either place of the tone, fold alike", "[text]") {
  CHECK(fold("ho\xCC\x80"
             "a") == fold("hòa"));
  CHECK(fold("Hoà") == fold("Hòa"));
  CHECK(fold("uỷ") == fold("ủy"));
}

TEST_CASE("what is not UTF-8 folds to nothing rather than to something else", "[text]") { CHECK(fold("a\xFF") == ""); }

TEST_CASE("an id is made of words and cut between them", "[text]") {
  CHECK(id_of("Nguyễn Văn A") == "nguyen-van-a");
  CHECK(id_of("2026-Q1") == "2026-q1");
  CHECK(id_of("Kế hoạch bảo đảm an toàn thông tin", 20) == "ke-hoach-bao-dam-an");
  CHECK(id_of("Kếhoạchbảođảm", 5) == "kehoa");
  CHECK(id_of("—") == "");
}

}  // namespace
}  // namespace bcd::test
