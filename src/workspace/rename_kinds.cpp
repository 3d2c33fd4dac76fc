#include "rename_kinds.hpp"

#include <algorithm>

#include "bcd/record/regulation_record.hpp"
#include "bcd/workspace/new_record.hpp"

namespace bcd::workspace {
namespace {

using record::kind_info;
using record::Target;

std::vector<RenameRule> const& rules() {
  static std::vector<RenameRule> const all = [] {
    std::vector<RenameRule> made{
        {.kind = &kind_info<record::Member>, .target = Target::member},
        {.kind = &kind_info<record::Meeting>, .target = Target::meeting, .sets_tasks = true},
        {.kind = &kind_info<record::Programme>, .sets_tasks = true, .task_prefix = "programme-"},
        {.kind = &kind_info<record::Report>, .target = Target::report},
        {.kind = &kind_info<record::Request>, .target = Target::request},
        {.kind = &kind_info<record::Decision>, .target = Target::decision},
        {.kind = &kind_info<record::Agency>, .target = Target::agency},
        {.kind = &kind_info<record::Body>, .target = Target::body},
        {.kind = &kind_info<record::FigureName>, .in_figures = true}};
    // The other kinds of records are named by waivers only. The id of a calendar of holidays is its year.
    for (record::KindInfo const* kind : new_kinds())
      if (kind != &kind_info<record::Holidays> && std::ranges::find(made, kind, &RenameRule::kind) == made.end())
        made.push_back({.kind = kind});
    return made;
  }();
  return all;
}

}  // namespace

std::vector<RenamedKind> const& renamed_kinds() {
  static std::vector<RenamedKind> const kinds = [] {
    std::vector<RenamedKind> made;
    for (RenameRule const& rule : rules()) made.push_back({rule.kind->name, rule.kind->title});
    return made;
  }();
  return kinds;
}

RenameRule const* rename_rule(std::string_view name) {
  // A kind may also be named as bcd list names it: by its folder.
  auto const found = std::ranges::find_if(rules(), [&](RenameRule const& rule) {
    return rule.kind->name == name || (rule.is_file() && rule.kind->folder == name);
  });
  return found == rules().end() ? nullptr : &*found;
}

}  // namespace bcd::workspace
