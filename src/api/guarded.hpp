// What the functions of the public interface share.
#pragma once
#include <chrono>
#include <exception>

#include "bcd/bcd.hpp"
#include "bcd/workspace/result.hpp"

namespace bcd::api {

inline Lang lang_of(Language language) { return language == Language::en ? Lang::en : Lang::vi; }

inline Refusal refused(workspace::Refusal const& refusal, Lang lang) {
  return {fill(refusal.text, lang, refusal.args)};
}

// Returns the day; refused if the calendar has no such day, or the year is not one that records may have.
inline workspace::Result<Date> day_of(std::chrono::year_month_day day) {
  bool const usual = day.ok() && int(day.year()) >= first_year && int(day.year()) <= last_year;
  if (!usual)
    return workspace::Refusal{{"ngày xét không có trong lịch, hoặc ngoài các năm 1900 đến 2199",
                               "the day is not in the calendar, or not in the years 1900 to 2199"}};
  return Date{int(day.year()), unsigned(day.month()), unsigned(day.day())};
}

// Returns the result of `work`. An exception becomes a refusal.
template <class T, class Work>
Result<T> guarded(Lang lang, Work const& work) noexcept {
  auto const internal = [lang](std::string const& what) {
    return Refusal{
        fill({"lỗi nội bộ của bcd, đề nghị báo lại: {what}", "internal error of bcd, please report it: {what}"}, lang,
             {{"what", what}})};
  };
  try {
    return work();
  } catch (std::exception const& fault) {
    return internal(fault.what());
  } catch (...) {
    return internal("?");
  }
}

}  // namespace bcd::api
