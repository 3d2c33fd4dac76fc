// Checks that the standing agency exists on its days and is of a kind that the regulation names.
#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

// The range of days on which one agency is the standing agency, limited to the days judged.
struct Tenure {
  std::string const* id;
  Date first, last;
};

// Returns the ranges from `since` to as_of, or to the unit's last day if that is earlier. If `since` is after that day,
// returns one range of that day.
std::vector<Tenure> standing_agencies(CheckContext const& c) {
  record::UnitRecord const& unit = c.unit.unit();
  Date const end = c.unit.last_judged(c.as_of);
  std::vector<Date> starts{*unit.since};
  for (auto const& stage : unit.standing_agency->stages)
    if (stage->from && *stage->from > *unit.since && *stage->from <= end) starts.push_back(*stage->from);
  std::ranges::sort(starts);
  std::vector<Tenure> found;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    Date const last = i + 1 < starts.size() ? starts[i + 1] - 1 : std::max(end, starts[i]);
    found.push_back({&c.unit.standing_agency(starts[i]), starts[i], last});
  }
  return found;
}

void check_tenure(CheckContext const& c, Rule const& rule, Tenure const& tenure, Findings& out) {
  record::Agency const* const agency = c.unit.agency(*tenure.id);
  if (!agency) return;  // unknown, which has a finding of its own
  source::File const& file = *c.unit.config.file;
  auto const args = [&](Arg what) {
    return Args{{"agency", Arg::party(*tenure.id, *agency->name->on(tenure.last))}, {"what", std::move(what)}};
  };
  if (agency->from && *agency->from > tenure.first)
    add(out, rule, file, agency->from.span, Subject::party(*tenure.id),
        args({Text{"mới hoạt động từ ngày {from}, sau ngày {since}", "exists only from {from}, after {since}"},
              {{"from", *agency->from}, {"since", tenure.first}}}));
  if (agency->to && *agency->to < tenure.last)
    add(out, rule, file, agency->to.span, Subject::party(*tenure.id),
        args({Text{"không còn hoạt động sau ngày {to}", "no longer exists after {to}"}, {{"to", *agency->to}}}));
  regulation::Law const law = c.unit.law(tenure.last);
  auto const& kind = agency->kind->on(tenure.last);
  for (auto const& provision : law.all(&record::Clause::composition)) {
    if ((*provision.clause->standing_agency).empty()) continue;
    c.judged(*provision.entry, "bcd");
    if (record::has(provision.clause->standing_agency, *kind)) continue;
    add(out, rule, file, kind.span, Subject::party(*tenure.id),
        args({Text{"là {kind}, không phải loại cơ quan quy chế giao",
                   "is of the kind '{kind}', not the kind that the regulation names"},
              {{"kind", record::word_title(*kind)}}}),
        provision, law.regulation());
  }
}

}  // namespace

static void check_standing_agency(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Tenure const& one : standing_agencies(c)) check_tenure(c, rule, one, out);
}

Rule const standing_agency_missing{
    .info = {.id = "standing-agency-missing",
             .message = {"{agency}, được giao làm Cơ quan Thường trực, {what}",
                         "the standing agency ({agency}) {what}"},
             .fix = {"sửa standing_agency trong bcd.yaml, hoặc from, to, kind của cơ quan ấy; nếu quyết định thành lập "
                     "giao cơ quan khác, thêm waivers nêu quyết định",
                     "correct standing_agency in bcd.yaml, or the agency's from, to, kind; if the founding decision "
                     "names another agency, waive it and name that decision"},
             .bad = "standing_agency: phong-van-hoa\nagencies:\n  - {id: phong-van-hoa, name: Phòng Văn hóa - Xã hội, "
                    "kind: department, to: 2026-03-31}\n",
             .good = "standing_agency: phong-van-hoa\nagencies:\n  - {id: phong-van-hoa, name: Phòng Văn hóa - Xã hội, "
                     "kind: department}\n"},
    .check = check_standing_agency,
    .rests_on = [](record::Clause const& clause) {
      return clause.composition && !(*clause.composition->standing_agency).empty();
    }};

}  // namespace bcd::rule
