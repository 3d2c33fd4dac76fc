// The outcome of a request that may be refused. The workspace returns refusals as values: it neither prints nor throws.
#pragma once
#include <utility>
#include <variant>

#include "bcd/finding/arg.hpp"

namespace bcd::workspace {

// Why a request cannot be carried out, and the remedy.
struct Refusal {
  Text text;
  Args args = {};
};

template <class T>
class Result {
 public:
  Result(T value) : held_{std::in_place_index<0>, std::move(value)} {}
  Result(Refusal refusal) : held_{std::in_place_index<1>, std::move(refusal)} {}
  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return *std::get_if<0>(&held_); }
  T const& operator*() const { return *std::get_if<0>(&held_); }
  T* operator->() { return std::get_if<0>(&held_); }
  T const* operator->() const { return std::get_if<0>(&held_); }
  Refusal const& refusal() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Refusal> held_;
};

struct Done {};  // the value of a request that returns nothing else

}  // namespace bcd::workspace
