#include "cap.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {

RuleInfo const too_many_findings{
    .id = "too-many-findings",
    .message = {"còn {count} phát hiện nữa trong tệp này, không nêu hết",
                "further findings in this file, not listed: {count}"},
    .fix = {"sửa những phát hiện đã nêu của tệp này rồi kiểm tra lại; nếu tệp không phải do người gõ, xóa nó",
            "correct the listed findings of this file and check again; if nobody typed the file, delete it"},
    .bad = "present: [x, x, x, …]\n",
    .good = "present: [nguyen-van-a, tran-thi-b]\n"};

namespace {

bool is_of_file(Finding const& finding) {
  return std::ranges::find(record::file_rules(), finding.rule) != record::file_rules().end();
}

bool comes_before(Finding const* a, Finding const* b) {
  return std::tie(a->span.begin, a->rule->id, a->subject) < std::tie(b->span.begin, b->rule->id, b->subject);
}

}  // namespace

void cap_findings(Findings& findings) {
  std::map<source::File const*, std::vector<Finding*>> by_file;
  for (Finding& one : findings)
    if (one.file->path() != "bcd.yaml" || is_of_file(one)) by_file[one.file].push_back(&one);
  Findings rests;
  for (auto& [file, some] : by_file) {
    if (some.size() <= most_of_a_file) continue;
    std::ranges::stable_sort(some, comes_before);
    Finding rest;
    rest.rule = &too_many_findings;
    rest.severity = Severity::note;
    rest.file = file;
    rest.span = some[most_of_a_file]->span;
    rest.subject = record::stem(file->path());
    rest.args = {{"count", some.size() - most_of_a_file}};
    rest.waived = true;
    for (std::size_t i = most_of_a_file; i < some.size(); ++i) {
      if (!some[i]->waived) rest.severity = std::max(rest.severity, some[i]->severity);
      rest.waived = rest.waived && some[i]->waived;
      some[i]->rule = nullptr;  // marks it for removal below
    }
    rests.push_back(std::move(rest));
  }
  if (rests.empty()) return;
  std::erase_if(findings, [](Finding const& one) { return one.rule == nullptr; });
  std::ranges::move(rests, std::back_inserter(findings));
}

}  // namespace bcd::rule
