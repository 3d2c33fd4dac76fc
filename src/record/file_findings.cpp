// Findings of the rules about files: a file that cannot be read, and the faults of parsing.
#include "bcd/record/file_rules.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/source/normalize.hpp"

namespace bcd::record {

void add(Findings& out, RuleInfo const& rule, source::File const& file, source::Span span, Subject subject, Args args) {
  out.push_back({&rule, rule.severity, &file, span, std::move(subject), std::move(args), {}, false});
}

void add_read_fault(Findings& out, source::File const& file, source::ReadFault fault) {
  static constexpr Text words[]{
      {"", ""},
      {"không mở được tệp", "the file cannot be opened"},
      {"tệp lớn hơn 1 MiB", "the file is over 1 MiB"},
      {"tệp là liên kết trỏ ra ngoài thư mục đơn vị", "the file links outside the unit's folder"},
      {"máy không cho mở thêm tệp (giới hạn: ulimit -n)", "the machine opens no more files (limit: ulimit -n)"}};
  add(out, file_unreadable, file, {}, stem(file.path()), {{"what", words[std::size_t(fault)]}});
}

namespace {

// Returns how to fix a hygiene fault: with bcd, or otherwise by hand and why.
Text how(source::Fault const& fault, std::string_view there, bool by_bcd, bool whole) {
  // If git converted the line ends on checkout, fixing only the file does not last.
  if (by_bcd && there == "\r")
    return {
        "chạy bcd check --fix; nếu git đổi xuống dòng khi lấy tệp ra, thêm dòng '*.yaml text eol=lf' vào "
        ".gitattributes",
        "run bcd check --fix; if git changes line ends on checkout, add the line '*.yaml text eol=lf' to "
        ".gitattributes"};
  if (by_bcd) return {"chạy bcd check --fix", "run bcd check --fix"};
  if (!whole)
    return {"sửa các lỗi khác của tệp trước, rồi chạy bcd check --fix",
            "correct the other errors of the file first, then run bcd check --fix"};
  if (!fault.detail.empty())
    return {"xóa ký tự ấy, nếu cần thì gõ lại bằng phím cách hoặc phím Enter (bcd không tự sửa được chỗ này)",
            "delete the character and, if needed, type a space or press Enter instead (bcd cannot fix this one)"};
  return {"xóa bằng tay, trừ khi lời văn cần đến (bcd không tự đổi lời văn)",
          "delete them by hand, unless the text needs them (bcd does not change texts)"};
}

Text how_to_save(source::Fault const& fault) {
  if (fault.detail.empty()) return {"lưu lại tệp bằng bảng mã UTF-8 (Unicode dựng sẵn)", "save the file as UTF-8"};
  // For a character that is valid UTF-8 but not allowed in a text.
  return {"lưu lại tệp bằng bảng mã UTF-8 (Unicode dựng sẵn) sau khi thay hoặc xóa ký tự ấy",
          "save the file as UTF-8 after replacing or deleting that character"};
}

// Contains the corrected text if it is known.
Arg how_to_write(source::Fault const& fault, bool by_bcd) {
  if (fault.detail.empty()) return Text{"gõ lại chữ ấy từ bản gốc", "type it again from the original"};
  if (by_bcd)
    return {"chạy bcd check --fix, hoặc viết lại: " + fault.detail,
            "run bcd check --fix, or rewrite it as: " + fault.detail};
  return {"viết lại bằng Unicode, nếu đúng lời văn là: " + fault.detail,
          "rewrite it in Unicode, if this is the text: " + fault.detail};
}

Arg said(source::Fault const& fault, bool by_bcd) {
  auto const in = [&](Lang lang) {
    std::string what = fill(fault.what, lang, {{"character", fault.detail}});
    if (by_bcd && fault.kind == source::FaultKind::syntax)
      what += Text{"; bcd check --fix tự sửa được", "; bcd check --fix can fix it"}.in(lang);
    return what;
  };
  return {in(Lang::vi), in(Lang::en)};
}

}  // namespace

void add_source_faults(Findings& out, source::File const& file, source::Document const& document) {
  static constexpr RuleInfo const* rules[]{&file_unreadable, &text_encoding, &text_not_nfc,  &text_hygiene,
                                           &yaml_syntax,     &yaml_feature,  &duplicate_key, &text_encoding};
  for (source::Fault const& fault : document.faults) {
    std::vector<source::Edit> edits = source::edits_for(fault, file, document);
    Args args;
    if (fault.kind == source::FaultKind::duplicate_key) args = {{"key", fault.detail}};
    else if (fault.kind == source::FaultKind::not_nfc) args = {{"text", fault.detail}};
    else args = {{"what", said(fault, !edits.empty())}};
    if (fault.kind == source::FaultKind::encoding) args.push_back({"how", how_to_save(fault)});
    if (fault.kind == source::FaultKind::garbled) args.push_back({"how", how_to_write(fault, !edits.empty())});
    if (fault.kind == source::FaultKind::hygiene)
      args.push_back({"how", how(fault, file.text(fault.span), !edits.empty(), document.whole)});
    add(out, *rules[std::size_t(fault.kind)], file, fault.span, stem(file.path()), std::move(args));
    out.back().edits = std::move(edits);
  }
}

}  // namespace bcd::record
