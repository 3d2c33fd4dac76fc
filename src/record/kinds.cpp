#include "bcd/record/kinds.hpp"

#include <algorithm>
#include <utility>

#include "bcd/record/decision.hpp"
#include "bcd/record/document.hpp"
#include "bcd/record/incoming.hpp"
#include "bcd/record/inspection.hpp"
#include "bcd/record/loader.hpp"
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
    if (field.alternative || (field.need == Need::one_of && std::exchange(chosen, true))) continue;
    if (!std::exchange(after_dash, false)) out.append(std::size_t(indent), ' ');
    out += std::string{field.key} + ":";
    write_value(*field.shape, field.example, indent, out);
  }
}

// Writes the part after a key's ':' or a list's '-', including the line end.
void write_value(ShapeInfo const& shape, std::string_view example, int indent, std::string& out) {
  switch (shape.form) {
    case ValueForm::object:
      out += "\n";
      write_fields(*shape.object, indent + 2, false, out);
      break;
    case ValueForm::list:
      out += "\n" + std::string(std::size_t(indent) + 2, ' ') + "-";
      if (shape.item->form == ValueForm::object) {
        out += " ";
        write_fields(*shape.item->object, indent + 4, true, out);
      } else {
        write_value(*shape.item, example, indent + 2, out);
      }
      break;
    case ValueForm::figures:
      out += "\n" + std::string(std::size_t(indent) + 2, ' ') + "online_dossiers: 1240\n";
      break;
    case ValueForm::dated:
      return write_value(*shape.item, example, indent, out);
    default:
      out += " " + std::string{example} + "\n";
  }
}

// Every kind of file, in the order in which users meet them.
template <class... R>
struct KindsOf {
  static constexpr KindInfo const* infos[]{&kind_info<R>...};
  static constexpr void (*loaders[])(source::File const&, Findings&){
      [](source::File const& file, Findings& out) { load_record<R>(file, out); }...};
};
using All = KindsOf<UnitRecord, Member, Meeting, Report, Programme, Document, Decision, Delegation, Consultation,
                    Inspection, Request, Proposal, Commendation, Budget, Incoming, Holidays, RegulationRecord>;

}  // namespace

std::span<KindInfo const* const> kinds() { return All::infos; }

KindInfo const* find_kind(std::string_view name) {
  auto const found = std::ranges::find(kinds(), name, &KindInfo::name);
  return found == kinds().end() ? nullptr : *found;
}

Findings faults_of(KindInfo const& kind, source::File const& file) {
  Findings found;
  All::loaders[std::ranges::find(All::infos, &kind) - std::begin(All::infos)](file, found);
  return found;
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
