// A property with a fixed seed: of made names of Vietnamese people, some of ethnic minorities, an import loses and
// merges none.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "../schema/random.hpp"
#include "bcd/text/collate.hpp"
#include "bcd/text/fold.hpp"
#include "roster_office.hpp"

namespace bcd::test {
namespace {

// A name that does not differ from an earlier one in case or diacritics only, because such a pair is asked about.
class Names {
 public:
  std::string next() {
    for (;;) {
      std::string name = made();
      if (auto const [other, fresh] = folded_.try_emplace(fold(name), name); fresh) return name;
      else if (other->second != name) alike_.emplace_back(std::move(name), other->second);
    }
  }
  // Names that were left out, each with the earlier one that is alike.
  std::vector<std::pair<std::string, std::string>> const& alike() const { return alike_; }

 private:
  using Words = std::vector<std::string>;
  std::string made() {
    static Words const families{"Nguyễn", "Trần",  "Lê",  "Phạm",  "Hoàng", "Huỳnh", "Phan",  "Vũ",  "Võ",
                                "Đặng",   "Bùi",   "Đỗ",  "Hồ",    "Ngô",   "Dương", "Lý",    "Ông", "Đinh",
                                "Vàng",   "Giàng", "Lò",  "Quàng", "Thào",  "Sùng",  "Nông",  "Hứa", "Kim",
                                "Thạch",  "Sơn",   "Chu", "Âu",    "Ma",    "Mùa",   "Lường", "Tòng"};
    static Words const middles{"Văn",  "Thị",   "A",    "Ngọc", "Đức", "Hữu",      "Thanh",     "Minh", "Thúy",
                               "Thuý", "Quang", "Xuân", "Seo",  "Mí",  "Thị Hồng", "Hoàng Gia", "Bảo",  ""};
    static Words const givens{"An",   "Ân",   "Ấn",       "Ánh",  "Anh", "Ba",   "Bá",   "Bình", "Chi",  "Dũng",
                              "Dung", "Đông", "Giang",    "Hà",   "Hạ",  "Hải",  "Hòa",  "Hoa",  "Khoa", "Kă",
                              "Lan",  "Làn",  "Mai-Linh", "Nga",  "Ngà", "Phúc", "Phức", "Pó",   "Quý",  "Qúy",
                              "Sáng", "Tâm",  "Tám",      "Uyên", "Ưng", "Vừ",   "Ý",    "Yến",  "Ŭt",   "Ửng"};
    static Words const highland{"H’Hen Niê",   "Y Bion Mlô",     "K'Brêl",  "K’Brơi",      "H'Linh Byă",
                                "Y Thŏ Kbuôr", "Rơ Châm H’Phik", "Ksor Ní", "Siu Black",   "A Yun",
                                "Y Krĭng",     "Rah Lan Phê",    "Kpă Ô̆p",  "Ƀloai Y Djŏ", "Ra Lan H'Lě"};
    static Words const peoples{"Niê", "Mlô", "Kbuôr", "Ayŭn", "Êban", "Hđơk", "Kpă", "Rcom", "Nay", "Ksor"};
    if (random_.one_in(12)) return random_.pick(highland) + " " + random_.pick(peoples);
    if (random_.one_in(12))
      return (random_.one_in(2) ? "H’" : "Y ") + random_.pick(givens) + " " + random_.pick(peoples);
    std::string const middle = random_.pick(middles);
    return random_.pick(families) + " " + (middle.empty() ? "" : middle + " ") + random_.pick(givens);
  }
  Random random_{20261001};
  std::map<std::string, std::string> folded_;
  std::vector<std::pair<std::string, std::string>> alike_;
};

// Returns the name and the id of each member, as bcd list writes them.
std::map<std::string, std::string> ids_by_name(RosterOffice const& office, std::vector<std::string>* sorted = nullptr) {
  std::string const listed = run({"-C", office.path(), "--as-of", "2026-10-01", "list", "members", "--columns",
                                  "id,name", "--sort", "name", "--format", "csv"})
                                 .out;
  std::map<std::string, std::string> ids;
  for (std::size_t at = listed.find('\n') + 1; at < listed.size(); at = listed.find('\n', at) + 1) {
    std::string const line = listed.substr(at, listed.find('\r', at) - at);
    std::size_t const comma = line.find(',');
    ids[line.substr(comma + 1)] = line.substr(0, comma);
    if (sorted) sorted->push_back(line.substr(comma + 1));
  }
  return ids;
}

// A roster of every tenth of 2,000 names, and of those that have another one alike. Importing all of them took 23 s of
// processor time without optimisation. The order of 2,000 names is tested in tests/text/collate_test.cpp.
TEST_CASE("of the names on a roster none is lost, merged or cannot be found", "[command]") {
  Names names;
  std::set<std::string> chosen;
  for (int i = 0; i < 2000; ++i)
    if (std::string name = names.next(); i % 10 == 0) chosen.insert(std::move(name));
  REQUIRE(names.alike().size() > 50);
  for (std::size_t i = 0; i < 50; ++i) chosen.insert(names.alike()[i].second);
  std::vector<std::string> const all{chosen.begin(), chosen.end()};
  REQUIRE(all.size() > 200);
  std::string roster = "Họ và tên,Vị trí\n";
  for (std::string const& name : all) roster += name + ",Thành viên\n";
  RosterOffice const office{roster};
  Outcome const outcome = office.import();
  CHECK(refused(outcome) == "");
  CHECK(outcome.out.find("đã lập hồ sơ " + std::to_string(all.size()) + " người; 0 dòng không nhận\n") !=
        std::string::npos);

  std::vector<std::string> sorted;
  auto const ids = ids_by_name(office, &sorted);
  std::set<std::string> unique;
  for (std::string const& name : all) {
    INFO(name);
    REQUIRE(ids.contains(name));
    std::string const& id = ids.at(name);
    CHECK(unique.insert(id).second);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK(office.member(id).find("\nname: " + name + "\n") != std::string::npos);
  }
  CHECK(sorted.size() == ids.size());
  CHECK(std::ranges::is_sorted(sorted, {}, [](std::string const& name) { return name_key(name); }));
  CHECK(run({"-C", office.path(), "--as-of", "2026-10-01", "check"}).exit == 0);

  // A name that differs from a recorded one in diacritics only is asked about, never taken for it.
  std::string more = "Họ và tên,Vị trí\n";
  for (std::size_t i = 0; i < 50; ++i) more += names.alike()[i].first + ",Thành viên Tổ Giúp việc\n";
  office.write("ds.csv", more);
  Outcome const asked = office.import();
  CHECK(asked.out.find("đã lập hồ sơ 0 người") != std::string::npos);
  CHECK(asked.out.find("bỏ qua") == std::string::npos);
}

TEST_CASE("people whose names differ in diacritics only are found each by the exact name", "[command]") {
  Names names;
  for (int i = 0; i < 2000; ++i) names.next();
  std::map<std::string, std::string> ids;
  for (std::size_t i = 0; i < 8; ++i) ids[names.alike()[i].first], ids[names.alike()[i].second];
  std::string roster = "id,Họ và tên,Vị trí\n";
  int number = 0;
  for (auto& [name, id] : ids) {
    id = "nguoi-" + std::to_string(++number);
    roster += id + "," + name + ",Thành viên Tổ Giúp việc\n";
  }
  RosterOffice const office{roster};
  CHECK(office.import().exit == 0);
  auto const due = [&](std::string const& who) {
    return run({"-C", office.path(), "--as-of", "2027-02-10", "due", "--all", "--who", who, "--format", "json"});
  };
  for (auto const& [name, id] : ids) {
    Outcome const found = due(name);
    INFO(name << " " << id << " " << found.err);
    CHECK(found.exit == 0);
    for (auto const& other : ids)
      CHECK((found.out.find("\"who\": \"" + other.second + "\"") != std::string::npos) == (other.second == id));
  }
}

}  // namespace
}  // namespace bcd::test
