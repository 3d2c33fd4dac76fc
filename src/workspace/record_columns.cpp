#include "record_columns.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"

namespace bcd::workspace {
namespace {

using record::FieldPath;
using record::ValueForm;

struct Usual {
  std::string_view kind, words, key;
};
// Folded. Headings that offices use besides the titles of the fields.
constexpr Usual usual_headings[]{{"report", "loai", "kind"},
                                 {"report", "ky", "period"},
                                 {"report", "noi gui", "from"},
                                 {"report", "nguoi gui", "from"},
                                 {"report", "don vi gui", "from"},
                                 {"report", "co quan gui", "from"},
                                 {"report", "don vi bao cao", "from"},
                                 {"report", "nguoi bao cao", "from"},
                                 {"report", "co quan bao cao", "from"},
                                 {"report", "kinh gui", "to"},
                                 {"report", "ngay nop", "submitted"},
                                 {"report", "ngay nhan", "submitted"},
                                 {"report", "so bao cao", "number"},
                                 {"report", "so van ban", "number"},
                                 {"report", "so ky hieu", "number"},
                                 {"report", "ky hieu", "number"},
                                 {"report", "trang thai", "status"},
                                 {"report", "kho khan", "difficulties"},
                                 {"report", "vuong mac", "difficulties"},
                                 {"report", "kien nghi", "proposals"},
                                 {"report", "de xuat", "proposals"},
                                 {"report", "phuong huong", "next"},
                                 {"report", "gia han den", "extension.until"},
                                 {"meeting", "ban to", "body"},
                                 {"meeting", "ban hop", "body"},
                                 {"meeting", "ban to hop", "body"},
                                 {"meeting", "ban", "body"},
                                 {"meeting", "to", "body"},
                                 {"meeting", "loai", "kind"},
                                 {"meeting", "ky", "period"},
                                 {"meeting", "ngay", "date"},
                                 {"meeting", "gio", "start"},
                                 {"meeting", "gio hop", "start"},
                                 {"meeting", "noi hop", "place"},
                                 {"meeting", "nguoi chu tri", "chair"},
                                 {"meeting", "thu ky", "secretary"},
                                 {"meeting", "trang thai", "status"},
                                 {"meeting", "noi dung", "agenda"},
                                 {"meeting", "co mat", "present"},
                                 {"meeting", "thanh vien co mat", "present"},
                                 {"meeting", "vang", "absent.member"},
                                 {"meeting", "nguoi vang", "absent.member"},
                                 {"meeting", "thanh vien vang", "absent.member"},
                                 {"meeting", "ly do vang", "absent.reason"},
                                 {"meeting", "so thong bao", "conclusion.number"},
                                 {"meeting", "thong bao ket luan", "conclusion.number"},
                                 {"meeting", "thong bao ket luan so", "conclusion.number"},
                                 {"meeting", "ket luan so", "conclusion.number"},
                                 {"meeting", "ngay thong bao", "conclusion.date"},
                                 {"meeting", "ngay ket luan", "conclusion.date"},
                                 {"meeting", "so bien ban", "minutes.number"},
                                 {"meeting", "bien ban so", "minutes.number"},
                                 {"meeting", "ngay bien ban", "minutes.date"},
                                 {"meeting", "so giay moi", "invitation.number"},
                                 {"meeting", "giay moi so", "invitation.number"},
                                 {"meeting", "ngay giay moi", "invitation.date"},
                                 {"meeting", "ngay gui giay moi", "invitation.sent"},
                                 {"incoming", "den ngay", "received"},
                                 {"incoming", "ngay nhan", "received"},
                                 {"incoming", "so van ban", "number"},
                                 {"incoming", "so ky hieu", "number"},
                                 {"incoming", "so va ky hieu", "number"},
                                 {"incoming", "ky hieu", "number"},
                                 {"incoming", "ngay thang", "date"},
                                 {"incoming", "ngay ban hanh", "date"},
                                 {"incoming", "ngay ky", "date"},
                                 {"incoming", "co quan ban hanh", "from"},
                                 {"incoming", "noi ban hanh", "from"},
                                 {"incoming", "co quan gui", "from"},
                                 {"incoming", "tac gia", "from"},
                                 {"incoming", "ten loai va trich yeu", "title"},
                                 {"incoming", "trich yeu noi dung", "title"},
                                 {"incoming", "noi dung", "title"},
                                 {"incoming", "nguoi xu ly", "to"},
                                 {"incoming", "don vi xu ly", "to"},
                                 {"incoming", "don vi hoac nguoi nhan", "to"},
                                 {"incoming", "giao", "to"},
                                 {"incoming", "han", "due"},
                                 {"incoming", "thoi han", "due"}};

bool is_column(FieldPath const& path) {
  auto const lists = std::ranges::count_if(path.steps, [](record::FieldInfo const* step) {
    return step->shape->form == ValueForm::list && step->shape->item->form == ValueForm::object;
  });
  return path.leaf->form != ValueForm::object && lists < 2;
}

}  // namespace

FieldHeadings::FieldHeadings(record::KindInfo const& kind) {
  auto const add = [&](std::string words) {
    if (!words.empty()) entries_.push_back({std::move(words), paths_.size() - 1});
  };
  for (FieldPath& path : record::field_paths(kind)) {
    if (!is_column(path)) continue;
    paths_.push_back(std::move(path));
    FieldPath const& one = paths_.back();
    add(fold(one.key));
    for (Lang const lang : {Lang::vi, Lang::en}) {
      std::string const leaf = fold(one.steps.back()->title.in(lang));
      if (one.steps.size() == 1) {
        add(leaf);
        continue;
      }
      std::string const part = fold(one.steps.front()->title.in(lang));
      add(part + " " + leaf);
      add(leaf + " " + part);
    }
    for (Usual const& usual : usual_headings)
      if (usual.kind == kind.name && usual.key == one.key) add(std::string{usual.words});
  }
}

FieldPath const* FieldHeadings::field_of(std::string_view heading) const {
  std::string const words = fold(heading);
  Entry const* const best = longest_match(entries_, words);
  if (!best) return nullptr;
  // One word begins headings of other meanings: "ngày" and "ngày sinh", "kỳ" and "ký hiệu". Only alone it is a heading.
  record::FieldPath const& path = paths_[best->path];
  bool const figure = path.leaf->form == ValueForm::figures;
  return best->words.find(' ') != std::string::npos || words == best->words || figure ? &path : nullptr;
}

bool is_idle_heading(std::string_view heading) {
  static constexpr std::array<std::string_view, 8> idle{"unit", "path",  "broken", "tt",
                                                        "stt",  "so tt", "no",     "so thu tu"};
  return std::ranges::find(idle, fold(heading)) != idle.end();
}

bool in_objects(FieldPath const& path) {
  return std::ranges::any_of(path.steps, [](record::FieldInfo const* step) {
    return step->shape->form == ValueForm::list && step->shape->item->form == ValueForm::object;
  });
}

std::string draft_key(FieldPath const& path, std::size_t item) {
  std::string key;
  for (record::FieldInfo const* const step : path.steps) {
    key += (key.empty() ? "" : ".") + std::string{step->key};
    if (step->shape->form == ValueForm::list && step->shape->item->form == ValueForm::object)
      key += "." + std::to_string(item);
  }
  return key;
}

}  // namespace bcd::workspace
