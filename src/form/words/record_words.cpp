#include "record_words.hpp"

#include <algorithm>
#include <type_traits>

#include "bcd/form/words.hpp"
#include "layout.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

std::string on(Date day) { return " ngày " + short_date(day); }
std::string of(Unit const& unit, std::string const& id, Date day) { return " của " + known_name(unit, id, day); }
// " số 05-QĐ/BCĐ, ngày 01/8/2026"
std::string numbered(record::At<std::string> const& number, Date day) {
  return number ? " số " + *number + "," + on(day) : on(day);
}

std::string words_of(Unit const& unit, record::Meeting const& one) {
  std::string const what = is_conference(*one.kind) ? "hội nghị" : "cuộc họp";
  return what + on(*one.date) + " của " + regulation::body_name(*unit.in_force(*one.date).regulation, one.body->id);
}
std::string words_of(Unit const& unit, record::Report const& one) {
  bool const periodic = one.period && *one.kind != record::ReportKind::ad_hoc;
  std::string what{record::word_title(*one.kind).in(Lang::vi)};
  if (periodic) what = "báo cáo " + one.period->spoken(Lang::vi);
  else if (one.submitted) what += on(*one.submitted);
  return what + of(unit, one.from->id, one.submitted ? *one.submitted : one.period->last());
}
std::string words_of(Unit const& unit, record::Programme const& one) {
  std::string const year = " năm " + std::to_string(int(*one.year));
  return one.of ? "kế hoạch" + year + of(unit, one.of->id, Date{int(*one.year), 12, 31}) : "chương trình" + year;
}
std::string words_of(Unit const&, record::Document const& one) { return "văn bản số " + *one.number; }
std::string words_of(Unit const&, record::Decision const& one) {
  return "quyết định" + numbered(one.number, *one.date);
}
std::string words_of(Unit const& unit, record::Delegation const& one) {
  return "ủy quyền" + on(*one.since) + " cho " + known_name(unit, one.to->id, *one.since);
}
std::string words_of(Unit const&, record::Consultation const& one) { return "phiếu lấy ý kiến" + on(*one.sent); }
std::string words_of(Unit const&, record::Inspection const& one) { return "kiểm tra theo văn bản số " + *one.number; }
std::string words_of(Unit const&, record::Request const& one) { return "yêu cầu" + numbered(one.number, *one.issued); }
std::string words_of(Unit const& unit, record::Proposal const& one) {
  return std::string{record::word_title(one.kind ? *one.kind : record::ProposalKind::proposal).in(Lang::vi)} +
         on(*one.date) + of(unit, one.from->id, *one.date);
}
std::string words_of(Unit const&, record::Commendation const& one) {
  auto const kind = one.kind ? *one.kind : record::CommendationKind::commend;
  return std::string{record::word_title(kind).in(Lang::vi)} + on(*one.date);
}
std::string words_of(Unit const&, record::Budget const& one) {
  return "kinh phí năm " + std::to_string(int(*one.year));
}
std::string words_of(Unit const&, record::Incoming const& one) {
  return (one.number ? "văn bản đến số " + *one.number : "văn bản đến") + on(*one.received);
}
std::string words_of(Unit const&, record::Member const& one) { return "đồng chí " + *one.name; }

}  // namespace

std::string version_words(record::Report const& report) {
  if (report.number) return "số " + *report.number;
  return report.submitted ? "gửi" + on(*report.submitted) : "dự thảo";
}

std::string number_in_brackets(record::Report const& report) {
  return report.number ? " (số " + *report.number + ")" : "";
}

std::string source_words(Unit const& unit, ledger::Task const& task, Date as_of) {
  if (task.meeting) {
    record::Conclusion const& conclusion = *task.meeting->value.conclusion;
    bool const out = conclusion.number && (!conclusion.date || *conclusion.date <= as_of);
    return out ? *conclusion.number : "họp" + on(task.given);
  }
  for (auto const& programme : unit.programmes.all) {
    if (!programme.whole || unit::tasks_of(programme) != task.set_by) continue;
    std::string const words = "chương trình năm " + std::to_string(int(*programme->year));
    return programme->of ? words + of(unit, programme->of->id, task.given) : words;
  }
  return gap("văn bản giao nhiệm vụ");
}

std::string record_words(Unit const& unit, std::string_view id, std::span<std::string_view const> folders) {
  std::string found;
  unit.each_table([&](auto const& table) {
    using Kind = record::Kind<typename std::remove_cvref_t<decltype(table)>::Kind>;
    if (!found.empty() || std::ranges::find(folders, Kind::folder) == folders.end()) return;
    if (auto const* const one = table.find(id)) found = words_of(unit, one->value);
  });
  return found;
}

std::string record_words_at(Unit const& unit, std::string_view path) {
  if (path == unit.config.file->path()) return "thông tin chung của đơn vị";
  std::string found;
  unit.each_table([&](auto const& table) {
    using Kind = record::Kind<typename std::remove_cvref_t<decltype(table)>::Kind>;
    for (auto const& one : table.all)
      if (one.file->path() == path)
        found = one.whole ? words_of(unit, one.value)
                          : "một hồ sơ thuộc loại " + std::string{Kind::title.in(Lang::vi)} + " còn lỗi, chưa đọc được";
  });
  return found.empty() ? "tệp khác trong thư mục hồ sơ" : found;
}

}  // namespace bcd::form
