#include "bcd/regulation/sound.hpp"

#include <algorithm>
#include <span>
#include <unordered_set>

#include "bcd/record/loader.hpp"
#include "bcd/regulation/builtin.hpp"
#include "bcd/regulation/regulation.hpp"
#include "bcd/text/article.hpp"
#include "clause_checker.hpp"

namespace bcd::regulation {
namespace {

using record::Body;
using record::Clause;

class Checker {
 public:
  Checker(record::RegulationRecord const& regulation, record::RegulationRecord const* base, source::File const& file,
          record::Findings& out)
      : regulation_{regulation}, base_{base}, out_{out}, clauses_{file, out} {}

  bool run() {
    std::size_t const before = out_.size();
    check_base();
    for (auto const& body : *regulation_.bodies) check_body(*body);
    for (auto const& reading : *regulation_.readings) check_reading(*reading);
    for (auto const& clause : *regulation_.clauses) check_clause(*clause, clause.span);
    return out_.size() == before;
  }

 private:
  Body const* find(std::string_view id) const {
    for (auto const* one : {&regulation_, base_})
      if (one)
        for (auto const& body : *one->bodies)
          if (*body->id == id) return &*body;
    return nullptr;
  }
  record::Reading const* reading(std::string_view article, std::string_view name) const {
    for (auto const* one : {&regulation_, base_})
      if (one)
        for (auto const& reading : *one->readings)
          if (*reading->article == article && *reading->reading == name) return &*reading;
    return nullptr;
  }

  void check_base() {
    if (!record::is_id(*regulation_.id))
      clauses_.bad(regulation_.id.span, *regulation_.id,
                   Text{"mã: chữ thường a-z, số và dấu '-'", "an id: a-z, digits and '-'"});
    Text const kind = record::kind_info<record::RegulationRecord>.title;
    if (regulation_.extends && !base_) {
      auto const ids = builtin_regulation_ids();
      clauses_.bad(regulation_.extends.span, *regulation_.extends,
                   Text{"mã quy chế có sẵn (xem: bcd regulation list)",
                        "the id of a built-in regulation (see: bcd regulation list)"},
                   names_or_near(*regulation_.extends, ids));
    }
    if (regulation_.extends) return;
    if (!regulation_.bodies)
      clauses_.missing(regulation_.id.span, "bodies", kind, {"nếu không có extends", "if it has no extends"});
    if (!regulation_.clauses)
      clauses_.missing(regulation_.id.span, "clauses", kind, {"nếu không có extends", "if it has no extends"});
  }
  void check_body(Body const& body) {
    std::string const& id = *body.id;
    if (!record::is_id(id))
      clauses_.bad(body.id.span, id, Text{"mã: chữ thường a-z, số và dấu '-'", "an id: a-z, digits and '-'"});
    if (!bodies_.insert(id).second) clauses_.twice(body.id.span, id, {"ban, tổ ở trên", "a body above"});
    if (!body.of && body.roles)
      clauses_.missing(body.roles.span, "of", record::kind_info<Body>.title, {"nếu có roles", "if it has roles"});
    if (!body.of) return;
    Body const* const whole = find(body.of->id);
    if (!whole || whole->of)
      clauses_.bad(body.of.span, body.of->id,
                   Text{"mã ban, tổ có thành viên riêng", "the id of a body with its own seats"});
    if ((*body.roles).empty())
      clauses_.missing(body.of.span, "roles", record::kind_info<Body>.title, {"nếu có of", "if it has of"});
  }
  void check_reading(record::Reading const& reading) {
    std::string const name = *reading.article + " " + *reading.reading;
    if (!readings_.insert(name).second)
      clauses_.twice(reading.reading.span, name, {"cách hiểu ở trên", "a reading above"});
    check_value(reading, reading.value);
    // Values that the program acts on by name must be kept.
    if (ActedReading const* const known = acted_reading(*reading.reading); known && known->closed) {
      std::vector<std::string_view> values;
      for (ReadingValue const& one : known->values) values.push_back(one.id);
      for (auto const& one : *reading.alternatives)
        if (std::ranges::find(values, *one) == values.end())
          clauses_.bad(one.span, *one, listed(values), did_you_mean(*one, values));
    }
    if (!base_) return;
    // Values that the base's clauses use in `under` must be kept, too.
    bool const own = std::ranges::any_of(*regulation_.clauses, [&](auto const& clause) {
      return clause->article && *clause->article == *reading.article;
    });
    std::vector<std::string_view> used;
    for (auto const& clause : *base_->clauses)
      if (!own && *clause->article == *reading.article && clause->under && *clause->under->reading == *reading.reading)
        used.push_back(*clause->under->value);
    for (std::string_view value : used)
      if (!record::has(reading.alternatives, value))
        return clauses_.bad(reading.reading.span, *reading.reading, listed(used));
  }
  static Arg listed(std::span<std::string_view const> values) {
    std::string list;
    for (std::string_view one : values)
      if (list.find(one) == list.npos) list += (list.empty() ? "" : ", ") + std::string{one};
    return {"cách hiểu có các giá trị: " + list, "a reading with these values: " + list};
  }
  void check_value(record::Reading const& reading, record::At<std::string> const& value) {
    std::string list;
    bool found = false;
    for (auto const& one : *reading.alternatives) {
      found = found || *one == *value;
      list += (list.empty() ? "" : ", ") + *one;
    }
    if (!found) clauses_.bad(value.span, *value, Arg{"một trong: " + list, "one of: " + list});
  }
  void check_clause(Clause const& clause, source::Span span) {
    if (!clause.article)
      return clauses_.missing(span, "article", record::kind_info<Clause>.title, {"điều, khoản", "article"});
    if (!Article{*clause.article}.valid())
      return clauses_.bad(
          clause.article.span, *clause.article,
          Text{"số điều, khoản, điểm như \"14.5\", \"19.1.a\", \"8a\", \"3.đ\", \"II.3\", \"PL1.2\"",
               "the number of an article like \"14.5\", \"19.1.a\", \"8a\", \"3.đ\", \"II.3\", \"PL1.2\""});
    std::string branch;
    if (clause.under) {
      record::Reading const* const under = reading(*clause.article, *clause.under->reading);
      if (!under)
        return clauses_.bad(clause.under->reading.span, *clause.under->reading,
                            Arg{"một cách hiểu của " + article_words(*clause.article, Lang::vi) + " ghi trong readings",
                                "a reading of " + article_words(*clause.article, Lang::en) + " given in readings"},
                            names_or_near(*clause.under->reading, readings_of(*clause.article)));
      check_value(*under, clause.under->value);
      branch = " " + *clause.under->reading + "=" + *clause.under->value;
    }
    clauses_.check(clause, *clause.article, branch);
    if (clause.decided)
      record::add(out_, record::unknown_key, clauses_.file(), clause.decided.span, record::stem(clauses_.file().path()),
                  {{"key", "decided"}, {"kind", record::kind_info<Clause>.title}, {"hint", ""}});
    if (regulation_.extends ? !base_ : !regulation_.bodies) return;  // the set of bodies is unknown
    // The meeting from which a report's time counts is that of the body to which it goes, if agencies send it.
    bool const waits = clause.report && clause.report->of && *clause.report->of != record::CadenceEvent::period_end;
    if (waits && clause.report->from->agencies && clause.report->to && !find(*clause.report->to))
      clauses_.bad(clause.report->to.span, *clause.report->to,
                   Text{"mã ban, tổ của quy chế, vì of là cuộc họp của ban, tổ ấy",
                        "the id of a body of the regulation, because `of` is its meeting"},
                   names_or_near(*clause.report->to, body_ids()));
    record::each_reference(
        record::kind_info<Clause>, &clause, [&](record::Target targets, std::string_view id, source::Span at) {
          if (record::includes(targets, record::Target::body) && !find(id))
            clauses_.bad(at, std::string{id}, Text{"mã ban, tổ của quy chế", "the id of a body of the regulation"},
                         names_or_near(id, body_ids()));
        });
  }
  // Returns the end of a message about an unknown name: the near one, or else all that there are.
  static Arg names_or_near(std::string_view given, std::vector<std::string_view> const& names) {
    return did_you_mean_or_list(given, names);
  }
  std::vector<std::string_view> readings_of(std::string_view article) const {
    std::vector<std::string_view> names;
    for (auto const* one : {&regulation_, base_})
      if (one)
        for (auto const& reading : *one->readings)
          if (*reading->article == article) names.push_back(*reading->reading);
    return names;
  }
  std::vector<std::string_view> body_ids() const {
    std::vector<std::string_view> ids;
    for (auto const* one : {&regulation_, base_})
      if (one)
        for (auto const& body : *one->bodies) ids.push_back(*body->id);
    return ids;
  }

  record::RegulationRecord const& regulation_;
  record::RegulationRecord const* base_;
  record::Findings& out_;
  ClauseChecker clauses_;
  std::unordered_set<std::string> bodies_, readings_;
};

}  // namespace

bool check_sound(record::RegulationRecord const& regulation, record::RegulationRecord const* base,
                 source::File const& file, record::Findings& out) {
  return Checker{regulation, base, file, out}.run();
}

bool check_house_rules(record::UnitRecord const& unit, source::File const& file, record::Findings& out) {
  std::size_t const before = out.size();
  ClauseChecker clauses{file, out};
  for (auto const& rule : *unit.house_rules) {
    static constexpr Text kind{"quy định nội bộ", "house rule"};
    if (rule->article)
      record::add(out, record::unknown_key, file, rule->article.span, "bcd",
                  {{"key", "article"}, {"kind", kind}, {"hint", ""}});
    if (rule->under)
      record::add(out, record::unknown_key, file, rule->under.span, "bcd",
                  {{"key", "under"}, {"kind", kind}, {"hint", ""}});
    clauses.check(*rule, {}, {});
  }
  return out.size() == before;
}

}  // namespace bcd::regulation
