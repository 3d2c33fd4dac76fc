// The list of the numbers of outgoing papers.
#include "bcd/form/register.hpp"
#include "listing_computed.hpp"

namespace bcd::output {
namespace {

constexpr record::ShapeInfo numbered_kind = word_shape(record::Words<ledger::NumberedKind>::table);

class Numbers final : public Made {
 public:
  Numbers()
      : Made{"number",
             "numbers",
             {"sổ văn bản đi: số, ký hiệu các văn bản đã ban hành", "register of outgoing papers: the numbers in use"},
             {{"number", shape_of<std::string>(), true},
              {"date", shape_of<Date>(), true},
              {"kind", &numbered_kind, false},
              {"type", shape_of<std::string>(), false},
              {"issuer", shape_of<std::string>(), false},
              {"count", shape_of<double>(), false},
              {"title", shape_of<std::string>(), true},
              {"signer", shape_of<std::string>(), true, true},
              {"recipients", shape_of<std::string>(), true},
              {"id", shape_of<std::string>(), true},
              {"path", shape_of<std::string>(), false}}} {}
  bool can_list(unit::Unit const& unit) const override { return unit.judgeable; }
  std::vector<std::string> faulty(unit::Unit const& unit) const override { return unit.broken_paths(); }

 private:
  std::vector<ListRow> all(ListedUnit const& of) const override {
    std::vector<ListRow> rows;
    for (ledger::NumberedPaper const& one : ledger::numbered_papers(of.unit)) {
      if (!one.outgoing() || one.date > of.as_of) continue;
      form::RegisterEntry const entry = form::register_entry(of.unit, one);
      rows.push_back({Cell{one.number}, Cell{one.date.str()}, Cell{std::string{record::word_id(one.kind)}},
                      given(one.parsed ? one.parsed->type : ""), given(one.parsed ? one.parsed->issuer : ""),
                      one.parsed ? Cell::number(one.parsed->count) : Cell{}, Cell{entry.title}, given(entry.signer),
                      given(entry.recipients), Cell{one.record}, Cell{path_in(of, one.file->path())}});
    }
    return rows;
  }
};

}  // namespace

std::unique_ptr<Listing> numbers_listing() { return std::make_unique<Numbers>(); }

}  // namespace bcd::output
