// Fixes that findings carry or name: their edits, the name that is near, all of them in a file.
#include <algorithm>

#include "actions.hpp"
#include "bcd/record/fix.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/waivers.hpp"
#include "outline.hpp"

namespace bcd::lsp {
namespace {

// "(did you mean 'notified'?)" -> "notified". "" if the hint names nothing.
std::string_view named_in(std::string_view hint) {
  constexpr std::string_view start = "did you mean '";
  std::size_t const at = hint.find(start);
  if (at == hint.npos) return {};
  hint.remove_prefix(at + start.size());
  return hint.substr(0, hint.find('\''));
}

std::string cut(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::size_t end = std::min({text.size(), longest, text.find('\n')});
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string{text.substr(0, end)} + (end < text.size() ? "…" : "");
}

std::string edits_title(FoundHere const& at, std::vector<source::Edit> const& edits) {
  if (edits.size() == 1 && !edits.front().text.empty()) {
    source::Span const span = edits.front().span;
    std::string_view const was = at.view.text().substr(span.begin, span.end - span.begin);
    if (!was.empty() && was.find_first_of(" \t\r\n") != 0)
      return at.say({"Sửa '{was}' thành '{now}'", "Change '{was}' to '{now}'"},
                    {{"was", cut(was)}, {"now", cut(edits.front().text)}});
  }
  return at.say({"Sửa: {what}", "Fix: {what}"}, {{"what", at.finding.message(at.view.lang())}});
}

}  // namespace

void propose_edits(FoundHere const& at, std::vector<Proposal>& out) {
  if (at.finding.edits.empty() || !at.view.kind) return;
  // The bytes that were judged may have what an editor hides: then the places of the edits are others.
  source::File const file{at.view.path, std::string{at.view.text()}};
  for (Finding const& one : record::faults_of(*at.view.kind, file)) {
    if (one.rule != at.finding.rule || file.position(one.span.begin) != at.finding.begin || one.edits.empty()) continue;
    record::Fixed fixed = record::fix(*at.view.kind, file, {one});  // only if they have the effect they should
    if (!fixed.done.empty()) out.push_back({edits_title(at, one.edits), at.view.path, std::move(fixed.bytes), true});
    return;
  }
}

void propose_nearest(FoundHere const& at, std::vector<Proposal>& out) {
  Arg const* const hint = find_arg(at.finding.args, "hint");
  if (!hint || !at.finding.edits.empty()) return;
  std::string const words = hint->in(Lang::en);
  std::string_view const meant = named_in(words);
  std::string_view const written = at.written(), bare = unquoted(written);
  bool const is_value = std::ranges::any_of(at.finding.args, [&](NamedArg const& one) {
    auto const* const text = one.value.as<std::string>();
    return text && *text == bare;
  });
  if (meant.empty() || bare.empty() || !is_value) return;
  std::string now{at.view.text()};
  std::size_t const quote = written.size() > bare.size() ? 1 : 0;
  now.replace(at.span.begin + quote, bare.size(), meant);
  out.push_back({at.say({"Sửa '{was}' thành '{now}'", "Change '{was}' to '{now}'"}, {{"was", bare}, {"now", meant}}),
                 at.view.path, std::move(now), true});
}

std::optional<Proposal> fix_all(FileView const& view) {
  if (!view.kind) return std::nullopt;
  source::File const config{"bcd.yaml", text_of(view.state, view.unit, "bcd.yaml")};
  rule::WrittenWaivers const of_unit{config, true};
  std::string text{view.text()};
  // A fix may let the record load, which shows more. Each round leaves fewer errors (record/fix.hpp).
  for (bool changed = true; changed;) {
    source::File const file{view.path, text};
    rule::WrittenWaivers const of_file{file, view.path == "bcd.yaml"};
    record::Findings findings = record::faults_of(*view.kind, file);
    std::erase_if(findings, [&](Finding const& one) { return of_unit.cover(one) || of_file.cover(one); });
    record::Fixed fixed = record::fix(*view.kind, file, findings);
    changed = fixed.bytes != text;
    text = std::move(fixed.bytes);
  }
  if (text == view.text()) return std::nullopt;
  return Proposal{
      fill({"Sửa mọi chỗ chắc chắn trong tệp này", "Fix everything that is certain in this file"}, view.lang(), {}),
      view.path, std::move(text)};
}

}  // namespace bcd::lsp
