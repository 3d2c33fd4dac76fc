#include "bcd/form/template_check.hpp"

#include <algorithm>

#include "bcd/text/legacy.hpp"
#include "bcd/text/utf8.hpp"
#include "builtin.hpp"
#include "template_tags.hpp"

namespace bcd::form {

RuleInfo const template_broken{.id = "template-broken",
                               .message = {"{what}", "{what}"},
                               .fix = {"{fix}", "{fix}"},
                               .bad = "{{#conclusions}}\n{{no}}. {{txt}}\n",
                               .good = "{{#conclusions}}\n{{no}}. {{text}}\n{{/conclusions}}\n"};

namespace {

// Maximum depth of nested lists in a template, because each list is repeated for every entry of those around it.
constexpr std::size_t most_lists = 4;

struct Open {
  std::string_view name;
  source::Span span;
  // number of scopes before the section was opened
  std::size_t scopes;
  // the list it iterates over; null if the section is not a list
  Key const* list;
};

std::string closing(std::string_view name) { return "{{/" + std::string{name} + "}}"; }

class Reader {
 public:
  Reader(source::File const& file, PaperForm const& form) : file_{file} {
    scopes_.push_back(common_keys());
    scopes_.push_back(form.keys());
  }

  std::vector<Finding> faults() {
    Tags const found = tags_of(file_.bytes());
    for (Tag const& tag : found.tags) read(tag);
    if (may_be_legacy(file_.bytes())) read_texts(found.tags);
    if (std::size_t const at = utf8::first_control(file_.bytes(), 0); at != std::string_view::npos)
      report(Range{at, at + 1},
             {"ký tự điều khiển, không in được trong văn bản", "a control character, which no paper can hold"},
             {"xóa ký tự này", "remove the character"});
    if (std::size_t const at = found.unclosed; at != std::string_view::npos)
      report(Range{at, at + 2}, {"thẻ Mustache mở ở đây nhưng chưa đóng", "the Mustache tag opened here is not closed"},
             {"thêm hai dấu ngoặc nhọn đóng vào cuối thẻ", "end the tag with two closing braces"});
    for (Open const& one : open_)
      report(Range{one.span.begin, one.span.end},
             {"phần '{name}' mở ở đây nhưng chưa đóng", "section '{name}' opened here is not closed"},
             {"thêm {close} ở cuối phần", "add {close} where the section ends"},
             {{"name", one.name}, {"close", closing(one.name)}});
    std::ranges::stable_sort(faults_, {}, [](Finding const& one) { return one.span.begin; });
    return std::move(faults_);
  }

 private:
  struct Range {
    std::size_t begin, end;
  };

  void report(Range at, Text what, Text fix, Args const& args = {}) {
    Finding& finding = faults_.emplace_back();
    finding.rule = &template_broken;
    finding.severity = Severity::error;
    finding.file = &file_;
    finding.span = {std::uint32_t(at.begin), std::uint32_t(at.end)};
    finding.args = {{"what", {fill(what, Lang::vi, args), fill(what, Lang::en, args)}},
                    {"fix", {fill(fix, Lang::vi, args), fill(fix, Lang::en, args)}}};
  }
  void report(Tag const& tag, Text what, Text fix, Args args = {}) {
    args.push_back({"name", tag.name});
    report(Range{tag.span.begin, tag.span.end}, what, fix, args);
  }

  // Reports the texts between the tags that are typed in an old encoding, line by line.
  void read_texts(std::vector<Tag> const& tags) {
    std::size_t begin = 0;
    auto const read_to = [&](std::size_t end) {
      while (begin < end) {
        std::size_t const line_end = std::min(end, file_.bytes().find('\n', begin));
        read_text({begin, line_end});
        begin = line_end + 1;
      }
    };
    for (Tag const& tag : tags) {
      read_to(tag.begin);
      begin = tag.end;
    }
    read_to(file_.bytes().size());
  }
  void read_text(Range at) {
    auto const meant = read_legacy(file_.bytes().substr(at.begin, at.end - at.begin));
    if (!meant) return;
    report(at, words_of(meant->encoding),
           {"viết lại bằng Unicode, nếu đúng lời văn là: {text}", "rewrite it in Unicode, if this is the text: {text}"},
           {{"text", meant->text}});
  }

  void read(Tag const& tag) {
    switch (tag.sign) {
      case '!':
        return;
      case '=':
        return report(Range{tag.begin, tag.end},
                      {"mẫu đổi dấu thẻ của Mustache; bcd chỉ đọc hai dấu ngoặc nhọn",
                       "the template changes the delimiters of Mustache; bcd reads double braces only"},
                      {"viết các thẻ bằng hai dấu ngoặc nhọn", "write the tags with double braces"});
      case '>':
        return part(tag);
      case '/':
        return close(tag);
      case '#':
      case '^':
        open(tag);
        break;
      default:
        break;
    }
    if (tag.name == ".") return;
    Key const* const key = find(tag.name);
    if (!key && !derived(tag.name)) return unknown(tag);
    if (!key) return;
    bool const holds = key->shape == Shape::list || key->shape == Shape::group;
    if (tag.sign == '#' && holds) scopes_.push_back(key->inner);
    if (tag.sign == ' ' && holds)
      report(tag,
             {"'{name}' gồm nhiều mục, không in trực tiếp được",
              "'{name}' contains several keys and cannot be printed directly"},
             {"mở phần {open} … {close} và in từng khóa bên trong",
              "open a section {open} … {close} and print the keys in it"},
             {{"open", "{{#" + std::string{tag.name} + "}}"}, {"close", closing(tag.name)}});
  }

  void open(Tag const& tag) {
    Key const* const key = tag.sign == '#' ? find(tag.name) : nullptr;
    Key const* const list = key && key->shape == Shape::list ? key : nullptr;
    auto const within = list ? std::ranges::count_if(open_, [](Open const& one) { return one.list != nullptr; }) : 0;
    bool const in_itself = list && std::ranges::find(open_, list, &Open::list) != open_.end();
    if (in_itself || std::size_t(within) >= most_lists)
      report(tag,
             {"phần '{name}' nằm trong chính nó, hoặc lồng trong {most} danh sách khác; văn bản sẽ dài quá mức",
              "section '{name}' is inside itself, or inside {most} other lists; the paper would grow without limit"},
             {"bỏ phần bên trong, hoặc đóng phần bên ngoài trước",
              "remove the inner section, or close the outer ones first"},
             {{"most", most_lists}});
    open_.push_back({tag.name, tag.span, scopes_.size(), list});
  }

  void close(Tag const& tag) {
    if (open_.empty() || open_.back().name != tag.name) {
      bool const known = std::ranges::any_of(open_, [&](Open const& one) { return one.name == tag.name; });
      if (!known)
        return report(tag, {"phần '{name}' được đóng nhưng chưa mở", "section '{name}' is closed but was not opened"},
                      {"bỏ thẻ này, hoặc mở phần đó trước", "remove this tag, or open the section first"});
      while (open_.back().name != tag.name) {
        report(
            Range{open_.back().span.begin, open_.back().span.end},
            {"phần '{name}' phải đóng trước phần '{outer}'", "section '{name}' must be closed before '{outer}'"},
            {"thêm {close} trước thẻ đóng phần bên ngoài", "add {close} before the closing tag of the outer section"},
            {{"name", open_.back().name}, {"outer", tag.name}, {"close", closing(open_.back().name)}});
        open_.pop_back();
      }
    }
    scopes_.resize(open_.back().scopes);
    open_.pop_back();
  }

  void part(Tag const& tag) {
    std::vector<std::string_view> names;
    for (Template const& one : templates()) names.push_back(one.name);
    if (std::ranges::find(names, tag.name) == names.end())
      report(tag, {"không có phần dùng chung '{name}'{hint}", "there is no shared part '{name}'{hint}"},
             {"các phần có sẵn: head, signature, chart", "the shared parts are: head, signature, chart"},
             {{"hint", did_you_mean(tag.name, names)}});
  }

  Key const* find(std::string_view name) const {
    for (std::size_t i = scopes_.size(); i-- > 0;)
      for (Key const& key : scopes_[i])
        if (key.name == name) return &key;
    return nullptr;
  }
  // True for NAME_any of a list and NAME_padded of a number.
  bool derived(std::string_view name) const {
    auto const ends_key = [&](std::string_view ending, Shape shape) {
      if (!name.ends_with(ending)) return false;
      Key const* const key = find(name.substr(0, name.size() - ending.size()));
      return key && key->shape == shape;
    };
    return ends_key("_any", Shape::list) || ends_key(padded_ending, Shape::number);
  }

  void unknown(Tag const& tag) {
    std::vector<std::string_view> names;
    for (Keys const& keys : scopes_)
      for (Key const& key : keys) names.push_back(key.name);
    report(tag, {"mẫu này không có khóa '{name}' ở chỗ này{hint}", "this form has no key '{name}' here{hint}"},
           {"xem các khóa của mẫu bằng man 7 bcd-forms hoặc bcd report … --format json",
            "see the keys of the form in man 7 bcd-forms, or with bcd report … --format json"},
           {{"hint", did_you_mean(tag.name, names)}});
  }

  source::File const& file_;
  std::vector<Keys> scopes_;
  std::vector<Open> open_;
  std::vector<Finding> faults_;
};

}  // namespace

std::vector<Finding> template_faults(source::File const& file, PaperForm const& form) {
  return Reader{file, form}.faults();
}

}  // namespace bcd::form
