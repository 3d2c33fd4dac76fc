// Regulations as JSON.
#include <nlohmann/json.hpp>

#include "bcd/output/regulation.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

Json both(Arg const& words) { return {{"vi", words.in(Lang::vi)}, {"en", words.in(Lang::en)}}; }

template <class T>
Json or_null(record::At<T> const& value) {
  if (!value) return nullptr;
  if constexpr (std::is_same_v<T, Date>) return value->str();
  else return *value;
}

Json body_json(record::Body const& body) {
  Json roles = Json::array();
  for (auto const& role : *body.roles) roles.push_back(record::word_id(*role));
  return {{"id", *body.id},
          {"name", *body.name},
          {"symbol", or_null(body.symbol)},
          {"of", body.of ? Json(body.of->id) : Json(nullptr)},
          {"roles", std::move(roles)}};
}

Json clause_json(record::Clause const& clause, regulation::Regulation const& regulation) {
  Json under = nullptr;  // the reading on which the clause depends
  if (clause.under) under = {{"reading", *clause.under->reading}, {"value", *clause.under->value}};
  return {{"article", or_null(clause.article)},
          {"kind", record::kind_field(clause).key},
          {"words", both(regulation::words(clause, &regulation))},
          {"under", std::move(under)}};
}

Json reading_json(record::Reading const& reading, regulation::Regulation const& regulation) {
  Json alternatives = Json::array();
  for (auto const& one : *reading.alternatives) alternatives.push_back(*one);
  return {{"article", *reading.article},
          {"reading", *reading.reading},
          {"question", *reading.question},
          {"question_en", reading.asked(Lang::en)},
          {"value", *reading.value},
          {"alternatives", std::move(alternatives)},
          {"silent", reading.silent && *reading.silent},
          {"applied", regulation::is_obeyed(regulation, reading)}};
}

std::string text_of(Json const& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string regulation_list_json() {
  Json all = Json::array();
  for (std::string_view id : regulation::builtin_regulation_ids())
    all.push_back({{"id", id}, {"title", *regulation::builtin_regulation(id)->record->title}});
  return text_of({{"version", 1}, {"regulations", std::move(all)}});
}

std::string regulation_json(regulation::Regulation const& regulation) {
  record::RegulationRecord const& record = regulation.record.value;
  Json bodies = Json::array(), clauses = Json::array(), readings = Json::array(), issued = nullptr;
  if (record.issued)
    issued = {{"number", or_null(record.issued->number)},
              {"date", or_null(record.issued->date)},
              {"by", or_null(record.issued->by)}};
  for (auto const& body : *record.bodies) bodies.push_back(body_json(*body));
  for (auto const& clause : *record.clauses) clauses.push_back(clause_json(*clause, regulation));
  for (auto const& reading : *record.readings) readings.push_back(reading_json(*reading, regulation));
  return text_of({{"version", 1},
                  {"id", *record.id},
                  {"title", *record.title},
                  {"issued", std::move(issued)},
                  {"bodies", std::move(bodies)},
                  {"clauses", std::move(clauses)},
                  {"readings", std::move(readings)}});
}

}  // namespace bcd::output
