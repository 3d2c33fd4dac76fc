// Figures of the activity report: one row a figure, with its value in each part of the period and in the whole.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/figures.hpp"
#include "form/words/layout.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

using ledger::FigureBook;

// The parts shown beside the whole: the quarters of a year and of a half-year, the months of a quarter.
std::vector<Period> columns_of(Period period) {
  if (period.every != Every::year) return ledger::parts_of(period);
  std::vector<Period> quarters;
  for (Period const half : ledger::parts_of(period))
    for (Period const quarter : ledger::parts_of(half)) quarters.push_back(quarter);
  return quarters;
}

struct Figures {
  ReportingPeriod const& reporting;
  FigureBook book;
  std::vector<Period> columns;
  std::string place_name(std::string const& place) const {
    return known_name(reporting.unit(), place, reporting.period.last());
  }
};

// The value of all places in a period; for a figure that does not add up over places, the value of each.
std::string value_words(Figures const& of, std::string const& figure, Period period) {
  if (auto const total = of.book.total(figure, period)) return number_words(*total);
  std::vector<std::string> each;
  for (std::string const& place : of.book.places(figure, period))
    each.push_back(of.place_name(place) + ": " + number_words(*of.book.value(figure, place, period)));
  return joined(each, "; ");
}

struct ListedFigure {
  Figures const& of;
  std::string figure;
};
std::vector<std::string> parts_of_row(ListedFigure const& row) {
  std::vector<std::string> values;
  for (Period const part : row.of.columns) values.push_back(value_words(row.of, row.figure, part));
  return values;
}
// The places that report it; of several, each with its value, and what the parts leave out of the whole.
std::string sources_of(ListedFigure const& row) {
  FigureBook const& book = row.of.book;
  Period const period = row.of.reporting.period;
  auto const places = book.places(row.figure, period);
  bool const added = places.size() > 1 && book.adds_up(row.figure);
  std::vector<std::string> each;
  for (std::string const& place : places)
    each.push_back(row.of.place_name(place) +
                   (added ? ": " + number_words(*book.value(row.figure, place, period)) : ""));
  return joined(each, "; ");
}
// "10 chưa tách theo kỳ": what a report on the whole period adds to the parts that were reported. "" if nothing.
std::string unsplit_of(ListedFigure const& row) {
  FigureBook const& book = row.of.book;
  auto const whole = book.total(row.figure, row.of.reporting.period);
  if (row.of.columns.empty() || !whole || !book.adds_up(row.figure)) return {};
  double rest = *whole;
  for (Period const part : row.of.columns) rest -= book.total(row.figure, part).value_or(0);
  bool const any =
      std::ranges::any_of(row.of.columns, [&](Period part) { return book.total(row.figure, part).has_value(); });
  return any && rest != 0 ? number_words(rest) + " chưa tách theo từng kỳ" : "";
}

constexpr auto listed_figure_keys = keys_of<ListedFigure>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("name", {"Chỉ tiêu", "The figure"}, [](ListedFigure const& row) { return row.of.book.name_of(row.figure); }),
    list<parts_of_row>("parts",
                       {"Số liệu từng phần của kỳ, theo thứ tự của columns",
                        "Value in each part of the period, in the order of columns"},
                       text_keys),
    text("total", {"Số liệu của cả kỳ", "Value of the whole period"},
         [](ListedFigure const& row) { return value_words(row.of, row.figure, row.of.reporting.period); }),
    text<sources_of>("sources", {"Nơi báo cáo; nhiều nơi thì kèm số liệu từng nơi",
                                 "The places that report it; of several, each with its value"}),
    text<unsplit_of>("unsplit", {"Phần chưa tách theo từng phần của kỳ", "What is not split over the parts"}));

// The figures of one place stand together: places in the order of bcd.yaml, the figures of each as the book has them.
std::vector<ListedFigure> rows_of(Figures const& of, bool added) {
  auto figures = of.book.figures_in(of.reporting.period);
  std::ranges::stable_sort(figures, {}, [&](std::string const& figure) {
    return rank_of(of.reporting.unit(), of.book.places(figure, of.reporting.period).front());
  });
  std::vector<ListedFigure> rows;
  for (std::string const& figure : figures)
    if (of.book.adds_up(figure) == added) rows.push_back({of, figure});
  return rows;
}

std::vector<std::string> conflicts_of(Figures const& of) {
  std::vector<std::string> lines;
  for (std::string const& figure : of.book.figures_in(of.reporting.period))
    for (auto const& one : of.book.conflicts(figure, of.reporting.period)) {
      std::string const counted = of.book.adds_up(figure) ? "cộng các kỳ ngắn hơn được " : "kỳ ngắn hơn ghi ";
      lines.push_back(of.book.name_of(figure) + ", " + one.period.spoken(Lang::vi) + ": " + of.place_name(one.place) +
                      " báo cáo " + number_words(one.reported) + ", " + counted + number_words(one.summed));
    }
  return lines;
}

// "Quý I", "Tháng 4": the year stands in the title of the whole.
std::string column_title(Period part) {
  std::string const words = part.spoken(Lang::vi);
  return capitalised(words.substr(0, words.find('/')));
}

// True if a figure has no declared name and its id is no word.
bool has_codes(Figures const& of) {
  return std::ranges::any_of(of.book.figures_in(of.reporting.period), [&](std::string const& figure) {
    return !of.book.has_name(figure) && figure.find('_') != figure.npos;
  });
}

constexpr auto figures_keys = keys_of<Figures>(
    list("columns", {"Tên từng phần của kỳ", "Title of each part of the period"}, text_keys,
         [](Figures const& of) {
           std::vector<std::string> titles;
           for (Period const part : of.columns) titles.push_back(column_title(part));
           return titles;
         }),
    text("whole", {"Tên cả kỳ", "Title of the whole period"},
         [](Figures const& of) { return capitalised(of.reporting.period.spoken(Lang::vi)); }),
    list("added", {"Số liệu phát sinh, cộng được", "Figures that add up over places and periods"}, listed_figure_keys,
         [](Figures const& of) { return rows_of(of, true); }),
    flag("added_holes",
         {"Có phần của kỳ không có số liệu cộng được", "True if a part of the period lacks a figure that adds up"},
         [](Figures const& of) {
           return std::ranges::any_of(rows_of(of, true), [](ListedFigure const& row) {
             return std::ranges::count(parts_of_row(row), "") > 0;
           });
         }),
    list("latest", {"Số liệu tại thời điểm cuối kỳ, không cộng", "Figures that do not add up: the newest value"},
         listed_figure_keys, [](Figures const& of) { return rows_of(of, false); }),
    flag("latest_parts",
         {"Kỳ từ 6 tháng: nêu số liệu không cộng của từng phần của kỳ",
          "True for half a year or longer: figures that do not add up are shown for each part"},
         [](Figures const& of) { return of.reporting.period.every >= Every::half_year; }),
    list<conflicts_of>("conflicts",
                       {"Số liệu báo cáo kỳ dài khác số liệu các kỳ ngắn hơn",
                        "Values of longer reports that differ from those of the shorter ones"},
                       text_keys),
    flag("any", {"Có số liệu trong kỳ", "True if there is any figure"},
         [](Figures const& of) { return !of.book.figures_in(of.reporting.period).empty(); }),
    text("names_gap", {"Nhắc ghi tên đầy đủ của chỉ tiêu", "A gap for the full names of the figures"},
         [](Figures const& of) {
           return has_codes(of) ? gap("tên đầy đủ của các chỉ tiêu ghi bằng mã trong bảng, khai trong thông tin đơn vị")
                                : "";
         }));

Figures figures_of(ReportingPeriod const& reporting) {
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  return {reporting, FigureBook{reporting.c, committee}, columns_of(reporting.period)};
}

}  // namespace

constinit View<ReportingPeriod> const figures_part = view_of<ReportingPeriod, figures_keys, figures_of>();

}  // namespace bcd::form
