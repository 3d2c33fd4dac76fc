#include "province.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "bcd/text/period.hpp"

namespace bcd::bench {
namespace fs = std::filesystem;
namespace {

constexpr int member_count = 20, team_first = 14, agency_count = 10;  // members 14 … 20 are the support team

class UnitWriter {
 public:
  UnitWriter(fs::path folder, int number, int first_year, int years)
      : folder_{std::move(folder)}, number_{number}, first_year_{first_year}, years_{years} {}

  int write() {
    config();
    for (int i = 1; i <= member_count; ++i) member(i);
    for (int year = first_year_; year < first_year_ + years_; ++year) {
      for (int month = 1; month <= 12; ++month) team_month(year, month);
      for (int quarter = 1; quarter <= 4; ++quarter) quarter_of(year, quarter);
      for (int half = 1; half <= 2; ++half) {
        Period const period{year, Every::half_year, half};
        file(fmt::format("reports/{}/{}-committee.yaml", year, lower(period)),
             fmt::format("kind: half-year\nperiod: {}\nfrom: committee\nstatus: submitted\nsubmitted: {}\nresults: Ban "
                         "Chỉ đạo hoàn thành chương trình công tác 6 tháng\n",
                         period.str(), period.last().str()));
      }
    }
    return files_;
  }

 private:
  // Faults as an office has them: in every third unit one agency reports late, in every fifth the committee meets once
  // a year with too few.
  bool is_late(int agency) const { return number_ % 3 == 0 && agency == 2; }
  bool lacks_quorum(int quarter) const { return number_ % 5 == 0 && quarter == 3; }

  static std::string lower(Period period) {
    std::string text = period.str();
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = char(c + 32);
    return text;
  }
  static std::string id(int member) { return fmt::format("nguoi-{:02}", member); }
  void file(std::string const& path, std::string const& text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream{folder_ / path, std::ios::binary} << text;
    ++files_;
  }

  void config() {
    std::string text = fmt::format(
        "unit: {0}\nname: xã Mẫu\ncommittee: Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển "
        "đổi số xã Mẫu\nsince: {1}-01-01\nregulations:\n  - {{use: {2}, from: {1}-01-01}}\nstanding_agency: "
        "co-quan-1\nagencies:\n",
        folder_.filename().string(), first_year_, number_ % 4 == 0 ? "la-gi" : "khanh-khe");
    for (int i = 1; i <= agency_count; ++i)
      text +=
          fmt::format("  - {{id: co-quan-{0}, name: Cơ quan số {0} của xã Mẫu, kind: department, reports: true}}\n", i);
    file("bcd.yaml", text);
  }
  void member(int i) {
    std::string text =
        fmt::format("name: Nguyễn Văn {}\npost: Chức vụ số {} nơi công tác\nagency: co-quan-{}\norder: {}\nseats:\n",
                    char('A' + i - 1), i, i % agency_count + 1, i);
    std::string_view const role = i == 1 ? "head" : i == 2 ? "standing-deputy" : i == 3 ? "deputy" : "member";
    if (i < team_first + 2)
      text += fmt::format("  - {{body: committee, role: {}, from: {}-01-01, decision: 92-QĐ/ĐU}}\n", role, first_year_);
    if (i >= team_first)
      text += fmt::format("  - {{body: support-team, role: {}, from: {}-01-01, decision: 92-QĐ/ĐU}}\n",
                          i == team_first ? "head" : "member", first_year_);
    file("members/" + id(i) + ".yaml", text);
  }
  static std::string present(int first, int last) {
    std::string text = "present:\n";
    for (int i = first; i <= last; ++i) text += "  - " + id(i) + "\n";
    return text;
  }
  void team_month(int year, int month) {
    Period const period{year, Every::month, month};
    file(fmt::format("meetings/{}/{}-support-team.yaml", year, period.str()),
         fmt::format("body: support-team\nkind: regular\nperiod: {}\nstatus: held\ndate: {}\nstart: \"08:00\"\nend: "
                     "\"10:00\"\nplace: Phòng họp Ủy ban nhân dân xã\nchair: {}\n{}",
                     period.str(), (period.first() + 9).str(), id(team_first), present(team_first, member_count)));
    for (int i = team_first; i <= member_count; ++i)
      file(fmt::format("reports/{}/{:02}/{}-{}.yaml", year, month, period.str(), id(i)),
           report("monthly", period, id(i), Date{year, unsigned(month), 19}));
  }
  std::string report(std::string_view kind, Period period, std::string const& from, Date day) const {
    return fmt::format(
        "kind: {}\nperiod: {}\nfrom: {}\nto: committee\nvia: co-quan-1\nstatus: submitted\nsubmitted: {}\nresults:\n  "
        "- Tiếp nhận và giải quyết {} hồ sơ dịch vụ công trực tuyến, đúng hạn toàn bộ\n  - Hướng dẫn người dân cài "
        "đặt, sử dụng tài khoản định danh điện tử mức độ 2\ndifficulties: Đường truyền ở một số thôn còn yếu\nnext: "
        "Tiếp tục thực hiện nhiệm vụ được giao\nfigures: {{online_dossiers: {}, digital_signatures: {}}}\n",
        kind, period.str(), from, day.str(), 100 + period.index * 7, 100 + period.index * 7, period.index);
  }
  void quarter_of(int year, int quarter) {
    Period const period{year, Every::quarter, quarter};
    std::string const name = lower(period);
    for (int i = 1; i <= agency_count; ++i) {
      std::string const from = fmt::format("co-quan-{}", i);
      std::string text = report("quarterly", period, from, Date{year, period.last_month(), is_late(i) ? 29u : 18u});
      if (i == 1) {  // the tasks it leads: all those given before
        text += "tasks:\n";
        for (Period at{first_year_, Every::quarter, 1}; at < period; at = at.next())
          text += fmt::format("  - {{task: {}-committee/1, status: done, done_on: {}}}\n", lower(at),
                              (at.last() + 20).str());
        if (text.ends_with("tasks:\n")) text.resize(text.size() - 7);
      }
      file(fmt::format("reports/{}/{:02}/{}-{}.yaml", year, period.last_month(), name, from), text);
    }
    for (std::string_view body : {"standing", "committee"}) {
      bool const whole = body == "committee";
      std::string text = fmt::format(
          "body: {}\nkind: regular\nperiod: {}\nstatus: held\ndate: {}\nstart: \"14:00\"\nend: \"16:30\"\nplace: Hội "
          "trường Đảng ủy xã\nchair: nguoi-01\nagenda:\n  - Báo cáo kết quả quý và nhiệm vụ quý sau\n  - Thảo luận, "
          "cho ý kiến\n{}minutes: {{date: {}, recorded_by: co-quan-1}}\nconclusion:\n  date: {}\n  signer: nguoi-01\n  "
          "sent_to: [all-members, co-quan-1, co-quan-2]\n",
          body, period.str(), Date{year, period.last_month(), whole ? 26u : 22u}.str(),
          present(1, whole ? (lacks_quorum(quarter) ? 5 : team_first + 1) : 3),
          Date{year, period.last_month(), 27}.str(), Date{year, period.last_month(), 27}.str());
      if (whole)
        text += fmt::format(
            "  items:\n    - {{no: 1, text: Rà soát và tái cấu trúc quy trình dịch vụ công trực tuyến, lead: "
            "co-quan-1, partners: [co-quan-2], due: {}, product: Báo cáo rà soát}}\n",
            (period.last() + 25).str());
      file(fmt::format("meetings/{}/{}-{}.yaml", year, name, body), text);
    }
  }

  fs::path folder_;
  int number_, first_year_, years_, files_ = 0;
};

}  // namespace

int write_province(std::string const& folder, Size size) {
  int files = 0;
  for (int i = 1; i <= size.units; ++i)
    files += UnitWriter{fs::path{folder} / fmt::format("xa-{:04}", i), i, 2021, size.years}.write();
  return files;
}

}  // namespace bcd::bench
