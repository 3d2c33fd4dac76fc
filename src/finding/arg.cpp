#include "bcd/finding/arg.hpp"

#include <algorithm>

#include "bcd/text/nearest.hpp"

namespace bcd {

std::string Voice::day(Date day) const { return day.str(); }
std::string Voice::name(Reference const& of, std::string_view) const { return of.shown.empty() ? of.id : of.shown; }

bool Phrase::operator==(Phrase const& other) const { return text == other.text && args == other.args; }
bool ArgList::operator==(ArgList const& other) const { return items == other.items && between == other.between; }
bool Arg::operator==(Arg const& other) const { return value_ == other.value_; }

Arg::Arg(std::string value) : value_{std::move(value)} {}
Arg::Arg(std::string_view value) : value_{std::string{value}} {}
Arg::Arg(char const* value) : value_{std::string{value}} {}
Arg::Arg(int value) : value_{long{value}} {}
Arg::Arg(std::size_t value) : value_{static_cast<long>(value)} {}
Arg::Arg(Date value) : value_{value} {}
Arg::Arg(Period value) : value_{value} {}
Arg::Arg(Text value) : value_{Words{std::string{value.in(Lang::vi)}, std::string{value.in(Lang::en)}}} {}
Arg::Arg(std::string vi, std::string en) : value_{Words{std::move(vi), std::move(en)}} {}
Arg::Arg(Text phrase, Args args) : value_{Phrase{phrase, std::move(args)}} {}
Arg::Arg(Reference value) : value_{std::move(value)} {}

Arg Arg::list(std::vector<Arg> items, std::string_view between) {
  Arg made{""};
  made.value_ = ArgList{std::move(items), std::string{between}};
  return made;
}

namespace {

struct Speaker {
  Voice const& voice;
  std::string_view after;
  std::string operator()(std::string const& text) const { return text; }
  std::string operator()(Words const& words) const { return voice.lang == Lang::vi ? words.vi : words.en; }
  std::string operator()(long number) const { return std::to_string(number); }
  std::string operator()(Date day) const { return voice.day(day); }
  std::string operator()(Period period) const { return period.spoken(voice.lang); }
  std::string operator()(Reference const& one) const { return voice.name(one, after); }
  std::string operator()(Phrase const& phrase) const { return fill(phrase.text, voice, phrase.args); }
  std::string operator()(ArgList const& list) const {
    std::string joined;
    for (Arg const& item : list.items) (joined += joined.empty() ? "" : list.between) += item.in(voice);
    return joined;
  }
};

}  // namespace

std::string Arg::in(Voice const& voice, std::string_view after) const {
  return std::visit(Speaker{voice, after}, value_);
}

Date const* Arg::day() const {
  if (auto const* phrase = as<Phrase>())
    for (NamedArg const& one : phrase->args)
      if (auto const* day = one.value.day()) return day;
  return as<Date>();
}

bool Arg::empty() const { return in(Lang::vi).empty() && in(Lang::en).empty(); }

Arg const* find_arg(Args const& args, std::string_view name) {
  auto const found = std::ranges::find(args, name, &NamedArg::name);
  return found == args.end() ? nullptr : &found->value;
}

Arg did_you_mean(std::string_view given, std::span<std::string_view const> candidates) {
  std::string const near{nearest(given, candidates)};
  if (near.empty()) return "";
  return {" (có phải ý là '" + near + "'?)", " (did you mean '" + near + "'?)"};
}

Arg did_you_mean_or_list(std::string_view given, std::span<std::string_view const> candidates) {
  Arg const near = did_you_mean(given, candidates);
  if (!near.empty() || candidates.empty()) return near;
  std::string list;
  for (std::string_view one : candidates)
    if ((", " + list + ", ").find(", " + std::string{one} + ", ") == list.npos)
      (list += list.empty() ? "" : ", ") += one;
  return {" (có: " + list + ")", " (there are: " + list + ")"};
}

std::string fill(Text text, Voice const& voice, Args const& args) {
  std::string_view const pattern = text.in(voice.lang);
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t const open = pattern.find('{', at), close = pattern.find('}', open);
    if (open == pattern.npos || close == pattern.npos) return result += pattern.substr(at);
    result += pattern.substr(at, open - at);
    Arg const* const arg = find_arg(args, pattern.substr(open + 1, close - open - 1));
    at = close + 1;
    if (!arg) result += pattern.substr(open, at - open);
    else  // replace control characters, because a record must not send escape sequences to a terminal
      for (char c : arg->in(voice, pattern.substr(at)))
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return result;
}

}  // namespace bcd
