#include "bcd/record/kinds.hpp"

#include <algorithm>
#include <utility>

#include "bcd/record/decision.hpp"
#include "bcd/record/document.hpp"
#include "bcd/record/inspection.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/programme.hpp"
#include "bcd/record/proposal.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/report.hpp"
#include "bcd/record/unit_record.hpp"

namespace bcd::record {
namespace {

void write_value(ShapeInfo const& shape, std::string_view example, int indent, std::string& out);

void write_fields(KindInfo const& kind, int indent, bool after_dash, std::string& out) {
  bool chosen = false;
  for (FieldInfo const& field : kind.fields) {
    if (field.need == Need::one_of && std::exchange(chosen, true)) continue;
    if (!std::exchange(after_dash, false)) out.append(std::size_t(indent), ' ');
    out += std::string{field.key} + ":";
    write_value(*field.shape, field.example, indent, out);
  }
}

// Writes what follows a key's ':' or a list's '-', with its line end.
void write_value(ShapeInfo const& shape, std::string_view example, int indent, std::string& out) {
  switch (shape.form) {
    case Form::object:
      out += "\n";
      write_fields(*shape.object, indent + 2, false, out);
      break;
    case Form::list:
      out += "\n" + std::string(std::size_t(indent) + 2, ' ') + "-";
      if (shape.item->form == Form::object) {
        out += " ";
        write_fields(*shape.item->object, indent + 4, true, out);
      } else {
        write_value(*shape.item, example, indent + 2, out);
      }
      break;
    case Form::figures: out += "\n" + std::string(std::size_t(indent) + 2, ' ') + "online_dossiers: 1240\n"; break;
    default: out += " " + std::string{example} + "\n";
  }
}

}  // namespace

std::span<KindInfo const* const> kinds() {
  static constexpr KindInfo const* all[]{&kind_info<UnitRecord>, &kind_info<Member>,       &kind_info<Meeting>,      &kind_info<Report>,
                                         &kind_info<Programme>,  &kind_info<Document>,     &kind_info<Decision>,     &kind_info<Delegation>,
                                         &kind_info<Consultation>, &kind_info<Inspection>, &kind_info<Request>,      &kind_info<Proposal>,
                                         &kind_info<Commendation>, &kind_info<Budget>,     &kind_info<Holidays>,     &kind_info<RegulationRecord>};
  return all;
}

KindInfo const* find_kind(std::string_view name) {
  auto const found = std::ranges::find(kinds(), name, &KindInfo::name);
  return found == kinds().end() ? nullptr : *found;
}

std::string example_yaml(KindInfo const& kind) {
  std::string out;
  write_fields(kind, 0, false, out);
  return out;
}

std::string example_yaml(FieldInfo const& field) {
  std::string out = std::string{field.key} + ":";
  write_value(*field.shape, field.example, 0, out);
  return out;
}

}  // namespace bcd::record
