#include "bcd/record/file_rules.hpp"

namespace bcd::record {

RuleInfo const file_unreadable{
    .id = "file-unreadable",
    .message = {"{what}", "{what}"},
    .fix = {"kiểm tra quyền đọc, dung lượng (tối đa 1 MiB) và liên kết của tệp, thư mục",
            "check the read permission, the size (at most 1 MiB) and the link of the file or folder"},
    .bad = "members/a.yaml -> /home/other/a.yaml\n",
    .good = "members/nguyen-van-a.yaml\n"};

RuleInfo const text_encoding{.id = "text-encoding",
                             .message = {"{what}", "{what}"},
                             .fix = {"{how}", "{how}"},
                             .bad = "name: NguyÔn V¨n A\n",
                             .good = "name: Nguyễn Văn A\n"};

RuleInfo const text_not_nfc{.id = "text-not-nfc",
                            .severity = Severity::warning,
                            .message = {"chữ \"{text}\" là Unicode tổ hợp, không phải dựng sẵn (NFC)",
                                        "\"{text}\" is decomposed Unicode, not NFC"},
                            .fix = {"chạy bcd check --fix, hoặc gõ lại chữ ấy bằng Unicode dựng sẵn",
                                    "run bcd check --fix, or type it again in precomposed Unicode"},
                            .bad = "name: Nguye\u0302\u0303n Văn A\n",
                            .good = "name: Nguyễn Văn A\n"};

RuleInfo const text_hygiene{
    .id = "text-hygiene",
    .severity = Severity::warning,
    .message = {"{what}", "{what}"},
    .fix = {"{how}; để không lặp lại, đặt trình soạn thảo: UTF-8 không BOM, xuống dòng LF, bỏ dấu cách cuối dòng, kết "
            "thúc tệp bằng một dòng mới",
            "{how}; to prevent it, set the editor to UTF-8 without BOM, LF line ends, no trailing spaces and a final "
            "newline"},
    .bad = "name: Nguyễn Văn A   \n",
    .good = "name: Nguyễn Văn A\n"};

RuleInfo const yaml_syntax{.id = "yaml-syntax",
                           .message = {"{what}", "{what}"},
                           .fix = {"sửa chỗ được chỉ ra; nếu không thấy lỗi, xem dòng ngay trên",
                                   "correct the place shown; if nothing is wrong there, check the line above"},
                           .bad = "name: [Nguyễn Văn A\n",
                           .good = "name: Nguyễn Văn A\n"};

RuleInfo const yaml_feature{
    .id = "yaml-feature",
    .message = {"{what} không dùng trong hồ sơ", "{what} is not used in records"},
    .fix = {"viết thẳng giá trị; mỗi tệp một hồ sơ, không dòng % hay dòng --- thứ hai; nếu dấu ấy thuộc lời văn, đặt "
            "lời văn trong dấu nháy",
            "write the value out; keep one record per file, without % lines or a second ---; if the sign belongs to "
            "the text, put the text in quotes"},
    .bad = "chair: &a nguyen-van-a\nsecretary: *a\n",
    .good = "chair: nguyen-van-a\nsecretary: nguyen-van-a\n"};

RuleInfo const duplicate_key{
    .id = "duplicate-key",
    .message = {"khóa '{key}' đã có ở trên", "key '{key}' is already given above"},
    .fix = {"giữ một khóa, gộp hoặc xóa khóa kia", "keep one of the two and merge or delete the other"},
    .bad = "date: 2026-03-25\ndate: 2026-03-26\n",
    .good = "date: 2026-03-25\n"};

RuleInfo const unknown_key{.id = "unknown-key",
                           .message = {"{kind} không có khóa '{key}'{hint}", "'{key}' is not a key of {kind}{hint}"},
                           .fix = {"sửa tên khóa, hoặc xóa khóa", "correct the key, or delete it"},
                           .bad = "notifed: 2026-03-24\n",
                           .good = "notified: 2026-03-24\n"};

RuleInfo const missing_key{.id = "missing-key",
                           .message = {"{kind} thiếu khóa '{key}' ({title})", "{kind} needs the key '{key}' ({title})"},
                           .fix = {"thêm khóa '{key}' vào đây", "add the key '{key}' here"},
                           .bad = "post: Bí thư Đảng ủy\n",
                           .good = "name: Nguyễn Văn A\npost: Bí thư Đảng ủy\n"};

RuleInfo const wrong_type{.id = "wrong-type",
                          .message = {"cần {expected}, ở đây {found}", "expected {expected}, found {found}"},
                          .fix = {"viết lại theo dạng cần có, hoặc xóa khóa nếu không dùng",
                                  "write it in the required form, or delete the key if it is not used"},
                          .bad = "present: nguyen-van-a\n",
                          .good = "present: [nguyen-van-a]\n"};

RuleInfo const bad_value{.id = "bad-value",
                         .message = {"'{value}' không phải {expected}{hint}", "'{value}' is not {expected}{hint}"},
                         .fix = {"sửa lại giá trị", "correct the value"},
                         .bad = "date: 2026-02-30\n",
                         .good = "date: 2026-02-28\n"};

RuleInfo const ambiguous_scalar{
    .id = "ambiguous-scalar",
    .severity = Severity::warning,
    .message = {"'{value}' không có dấu nháy: chương trình khác có thể đọc thành số, ngày, đúng/sai hoặc trống",
                "'{value}' has no quotes: other programs may read it as a number, date, boolean or null"},
    .fix = {"đặt trong dấu nháy: \"{value}\"", "put it in quotes: \"{value}\""},
    .bad = "start: 14:00\n",
    .good = "start: \"14:00\"\n"};

RuleInfo const stray_file{
    .id = "stray-file",
    .severity = Severity::warning,
    .message = {"tệp này không được đọc là hồ sơ: {what}{hint}", "this file is not read as a record: {what}{hint}"},
    .fix =
        {"đặt tệp vào thư mục đúng loại (members, meetings, reports…) với đuôi .yaml, hoặc vào attachments",
         "move it to the folder of its kind (members, meetings, reports…) with the extension .yaml, or to attachments"},
    .bad = "meeting/2026-q1-committee.yaml\n",
    .good = "meetings/2026-q1-committee.yaml\n"};

RuleInfo const duplicate_id{.id = "duplicate-id",
                            .message = {"mã '{id}' đã dùng cho {other}", "id '{id}' is already used by {other}"},
                            .fix = {"đổi một trong hai mã (mã của hồ sơ là tên tệp)",
                                    "change one of the two ids (the id of a record is its file name)"},
                            .bad = "meetings/2026/q1.yaml\nmeetings/q1.yaml\n",
                            .good = "meetings/2026/q1.yaml\nmeetings/2026/q2.yaml\n"};

RuleInfo const clause_conflict{
    .id = "clause-conflict",
    .message = {"điều khoản '{id}' đã có ở trên{where}: một việc không được quy định hai lần",
                "the clause '{id}' is already given above{where}: one matter cannot be regulated twice"},
    .fix = {"giữ một trong hai; trong quy chế, nếu văn bản có thể hiểu hai cách, ghi cách hiểu vào readings rồi đặt "
            "mỗi điều khoản dưới một giá trị (under); hai điều cùng giao một việc thì khoản sau ghi not_checked",
            "keep one of the two; in a regulation, if the text can be read in two ways, add the reading to readings "
            "and put each clause under one of its values; if two articles require the same, give the later one as "
            "not_checked"},
    .bad =
        "clauses:\n  - {article: \"6.1\", notice: {bodies: [committee], lead: 2 days}}\n  - {article: \"6.1\", notice: "
        "{bodies: [committee], lead: 3 days}}\n",
    .good = "clauses:\n  - {article: \"6.1\", notice: {bodies: [committee], lead: 3 days}}\n"};

std::span<RuleInfo const* const> file_rules() {
  static constexpr RuleInfo const* all[]{
      &file_unreadable, &text_encoding, &text_not_nfc,    &text_hygiene,        &yaml_syntax, &yaml_feature,
      &duplicate_key,   &unknown_key,   &missing_key,     &wrong_type,          &bad_value,   &ambiguous_scalar,
      &stray_file,      &duplicate_id,  &clause_conflict, &text_cut_by_comment, &quotes_kept, &number_ambiguous};
  return all;
}

}  // namespace bcd::record
