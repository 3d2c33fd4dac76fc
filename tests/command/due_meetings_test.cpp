// bcd due: meetings in the calendar, and the width of the text.
#include <catch2/catch.hpp>
#include <sstream>

#include "bcd/text/utf8.hpp"
#include "new_office.hpp"

namespace bcd::test {
namespace {

// Returns the lines of the events of meetings, unfolded, without stamps and alarms.
std::string meetings(NewOffice const& office, std::string const& day, Strings more = {}) {
  Strings call{"-C", office.path(), "--as-of", day, "due", "--format", "ics", "--within", "3m"};
  call.insert(call.end(), more.begin(), more.end());
  std::string text = run(call).out, kept;
  for (std::size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ")) text.erase(at, 3);
  for (std::size_t at = text.find("BEGIN:VEVENT"); at != text.npos; at = text.find("BEGIN:VEVENT", at + 1)) {
    std::istringstream lines{text.substr(at, text.find("END:VEVENT", at) - at)};
    std::string event;
    for (std::string line; std::getline(lines, line);) {
      line.pop_back();
      for (std::string key :
           {"DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS", "TRIGGER"})
        if (line.starts_with(key) && !(key == "DESCRIPTION" && event.find("DESCRIPTION:") != event.npos))
          event += line + "\n";
    }
    if (event.find("CATEGORIES:lịch họp") != event.npos) kept += event;
  }
  return kept;
}

TEST_CASE("a planned meeting is in the calendar with its hours, place, chair and agenda", "[due]") {
  NewOffice const office;
  REQUIRE(office({"meeting", "--date", "2026-10-20", "--set", "start=06:30", "--set", "end=11:00", "--set",
                  "place=Hội trường, tầng 2", "--set", "agenda=Báo cáo quý III"})
              .exit == 0);
  CHECK(meetings(office, "2026-10-01") ==
        "DTSTART:20261019T233000Z\n"
        "DTEND:20261020T040000Z\n"
        "SUMMARY:Họp định kỳ quý IV/2026 – Ban Chỉ đạo\n"
        "LOCATION:Hội trường\\, tầng 2\n"
        "DESCRIPTION:Chủ trì: Nguyễn Văn A\\n- Báo cáo quý III\\nHồ sơ: "
        "meetings/2026/2026-q4-committee.yaml\\nBan Chỉ đạo phát triển khoa học\\, công nghệ\\, đổi mới sáng tạo và "
        "chuyển đổi số xã Mẫu\n"
        "CATEGORIES:lịch họp\n"
        "TRIGGER:-P1D\n");
  CHECK(meetings(office, "2026-10-01", {"--who", "le-van-c"}) == meetings(office, "2026-10-01"));
  CHECK(meetings(office, "2026-10-01", {"--who", "support-team"}) == "");
  CHECK(meetings(office, "2026-10-21") == "");  // past, and nobody recorded that it was held
}

TEST_CASE("a meeting without hours is an event of the day, and one that is called off is cancelled", "[due]") {
  NewOffice const office;
  REQUIRE(office({"meeting", "--date", "2026-10-20"}).exit == 0);
  CHECK(holds(meetings(office, "2026-10-01"), "DTSTART;VALUE=DATE:20261020\nDTEND;VALUE=DATE:20261021\n"));
  std::string const path = "meetings/2026/2026-q4-committee.yaml";
  std::string text = office.text(path);
  text.replace(text.find("status: planned"), 15, "status: postponed\nreason: Bão\n#");
  office.write(path, text);
  CHECK(holds(meetings(office, "2026-10-01"), "STATUS:CANCELLED\n"));
  CHECK(meetings(office, "2026-12-25") == "");
}

TEST_CASE("on a terminal the text is as wide as the terminal, in a file and a pipe 80 columns", "[due]") {
  Strings const call{
      "-C",   (source_dir() / "examples/phuong-mau").string(), "--as-of", "2026-10-01", "due", "--all", "--color",
      "never"};
  auto const widest = [&](int columns, bool terminal) {
    command::World world;
    world.terminal = terminal;
    world.columns = columns;
    std::istringstream lines{run_in(world, call).out};
    int width = 0;
    for (std::string line; std::getline(lines, line);) width = std::max(width, utf8::width(line));
    return width;
  };
  CHECK(widest(120, false) <= 80);
  CHECK(widest(40, true) <= 80);
  CHECK(widest(100, true) <= 100);
  CHECK(widest(120, true) > 100);
  CHECK(widest(120, true) <= 120);
}

}  // namespace
}  // namespace bcd::test
