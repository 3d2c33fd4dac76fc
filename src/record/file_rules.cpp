#include "bcd/record/file_rules.hpp"

namespace bcd::record {

RuleInfo const file_unreadable{
    .id = "file-unreadable",
    .message = {"{what}", "{what}"},
    .fix = {"kiểm tra quyền đọc, dung lượng (tối đa 1 MiB) và liên kết của tệp, thư mục",
            "check the read permission, the size (at most 1 MiB) and the link of the file or folder"},
    .why = {"Hồ sơ là văn bản do người gõ: tệp không mở được, lớn hơn 1 MiB hoặc là liên kết trỏ ra ngoài thư mục đơn "
            "vị thì không thể là hồ sơ.",
            "A record is text typed by people. A file that cannot be opened, is over 1 MiB or links outside the unit's "
            "folder cannot be a record."},
    .bad = "members/a.yaml -> /home/other/a.yaml\n",
    .good = "members/nguyen-van-a.yaml\n"};

RuleInfo const text_encoding{
    .id = "text-encoding",
    .message = {"{what}", "{what}"},
    .fix = {"{how}", "{how}"},
    .why = {"TCVN 6909:2001 và thể thức văn bản yêu cầu dùng Unicode. Chữ gõ bằng TCVN3, VNI hay bảng mã khác không "
            "tìm kiếm, so sánh, in đúng được. bcd nhận ra chúng khi những chữ không thành tiếng Việt lại thành tiếng "
            "Việt theo một bảng mã cũ, nên tên nước ngoài, tên đồng bào các dân tộc không bị nhầm.",
            "TCVN 6909:2001 and the rules for official papers require Unicode. Text in TCVN3, VNI or another encoding "
            "cannot be searched, compared or printed. bcd reports words that are not Vietnamese but become Vietnamese "
            "in an old encoding, so names in other languages are not affected."},
    .bad = "name: NguyÔn V¨n A\n",
    .good = "name: Nguyễn Văn A\n"};

RuleInfo const text_not_nfc{
    .id = "text-not-nfc",
    .severity = Severity::warning,
    .message = {"chữ \"{text}\" là Unicode tổ hợp, không phải dựng sẵn (NFC)",
                "\"{text}\" is decomposed Unicode, not NFC"},
    .fix = {"chạy bcd check --fix, hoặc gõ lại chữ ấy bằng Unicode dựng sẵn",
            "run bcd check --fix, or type it again in precomposed Unicode"},
    .why = {"Cùng một chữ \"ễ\" có thể là một ký tự hoặc ba; máy coi là hai chữ khác nhau nên tìm tên không thấy.",
            "The same \"ễ\" can be one character or three. Programs treat them as different, so a name is not found."},
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
    .why = {"Ký tự không nhìn thấy làm git báo đổi cả tệp khi chỉ sửa một chữ, và làm hai chữ trông giống nhau thành "
            "khác nhau. bcd check --fix tự xóa chúng, trừ khi chúng thuộc lời văn.",
            "Invisible characters make git show a whole file as changed for one word, and make texts that look alike "
            "differ. bcd check --fix removes them, unless they belong to a text."},
    .bad = "name: Nguyễn Văn A   \n",
    .good = "name: Nguyễn Văn A\n"};

RuleInfo const yaml_syntax{.id = "yaml-syntax",
                           .message = {"{what}", "{what}"},
                           .fix = {"sửa chỗ được chỉ ra; nếu không thấy lỗi, xem dòng ngay trên",
                                   "correct the place shown; if nothing is wrong there, check the line above"},
                           .why = {"Tệp phải đúng cú pháp YAML thì mới đọc được các trường.",
                                   "A file must be well-formed YAML before its fields can be read."},
                           .bad = "name: [Nguyễn Văn A\n",
                           .good = "name: Nguyễn Văn A\n"};

RuleInfo const yaml_feature{
    .id = "yaml-feature",
    .message = {"{what} không dùng trong hồ sơ", "{what} is not used in records"},
    .fix = {"viết thẳng giá trị; mỗi tệp một hồ sơ, không dòng % hay dòng --- thứ hai; nếu dấu ấy thuộc lời văn, đặt "
            "lời văn trong dấu nháy",
            "write the value out; keep one record per file, without % lines or a second ---; if the sign belongs to "
            "the text, put the text in quotes"},
    .why = {"Hồ sơ dùng phần YAML mà ai cũng đọc được: mỗi tệp một tài liệu, không neo, bí danh, thẻ hay khóa gộp.",
            "Records use the part of YAML that anyone can read: one document per file, no anchors, aliases, tags or "
            "merge keys."},
    .bad = "chair: &a nguyen-van-a\nsecretary: *a\n",
    .good = "chair: nguyen-van-a\nsecretary: nguyen-van-a\n"};

RuleInfo const duplicate_key{
    .id = "duplicate-key",
    .message = {"khóa '{key}' đã có ở trên", "key '{key}' is already given above"},
    .fix = {"giữ một khóa, gộp hoặc xóa khóa kia", "keep one of the two and merge or delete the other"},
    .why = {"Khóa ghi hai lần thì mỗi chương trình có thể đọc một giá trị khác nhau.",
            "If a key is given twice, programs may read different values."},
    .bad = "date: 2026-03-25\ndate: 2026-03-26\n",
    .good = "date: 2026-03-25\n"};

RuleInfo const unknown_key{
    .id = "unknown-key",
    .message = {"{kind} không có khóa '{key}'{hint}", "'{key}' is not a key of {kind}{hint}"},
    .fix = {"sửa tên khóa, hoặc xóa khóa", "correct the key, or delete it"},
    .why = {"Khóa gõ sai tên làm mất dữ kiện mà không ai biết.", "A fact under a misspelt key is lost unnoticed."},
    .bad = "notifed: 2026-03-24\n",
    .good = "notified: 2026-03-24\n"};

RuleInfo const missing_key{.id = "missing-key",
                           .message = {"{kind} thiếu khóa '{key}' ({title})", "{kind} needs the key '{key}' ({title})"},
                           .fix = {"thêm khóa '{key}' vào đây", "add the key '{key}' here"},
                           .why = {"Thiếu một trường bắt buộc thì không xét được hồ sơ.",
                                   "Without a required field the record cannot be checked."},
                           .bad = "post: Bí thư Đảng ủy\n",
                           .good = "name: Nguyễn Văn A\npost: Bí thư Đảng ủy\n"};

RuleInfo const wrong_type{.id = "wrong-type",
                          .message = {"cần {expected}, ở đây {found}", "expected {expected}, found {found}"},
                          .fix = {"viết lại theo dạng cần có, hoặc xóa khóa nếu không dùng",
                                  "write it in the required form, or delete the key if it is not used"},
                          .why = {"Mỗi trường có một dạng: một giá trị, một danh sách hoặc một bảng.",
                                  "Each field has one form: a value, a list or a map."},
                          .bad = "present: nguyen-van-a\n",
                          .good = "present: [nguyen-van-a]\n"};

RuleInfo const bad_value{
    .id = "bad-value",
    .message = {"'{value}' không phải {expected}{hint}", "'{value}' is not {expected}{hint}"},
    .fix = {"sửa lại giá trị", "correct the value"},
    .why = {"Giá trị không đúng dạng thì không so sánh, không tính hạn được: ngày 2026-02-30 không có trong lịch.",
            "A malformed value cannot be compared, and no due day can be counted from it: 2026-02-30 is not in the "
            "calendar."},
    .bad = "date: 2026-02-30\n",
    .good = "date: 2026-02-28\n"};

RuleInfo const ambiguous_scalar{
    .id = "ambiguous-scalar",
    .severity = Severity::warning,
    .message = {"'{value}' không có dấu nháy: chương trình khác có thể đọc thành số, ngày, đúng/sai hoặc trống",
                "'{value}' has no quotes: other programs may read it as a number, date, boolean or null"},
    .fix = {"đặt trong dấu nháy: \"{value}\"", "put it in quotes: \"{value}\""},
    .why = {"Không có dấu nháy, số điện thoại 0912… mất số 0, giờ 14:00 thành 840, \"no\" thành sai.",
            "Without quotes a telephone number 0912… loses its 0, a time 14:00 becomes 840 and \"no\" becomes false."},
    .bad = "start: 14:00\n",
    .good = "start: \"14:00\"\n"};

RuleInfo const stray_file{
    .id = "stray-file",
    .severity = Severity::warning,
    .message = {"tệp này không được đọc là hồ sơ: {what}{hint}", "this file is not read as a record: {what}{hint}"},
    .fix =
        {"đặt tệp vào thư mục đúng loại (members, meetings, reports…) với đuôi .yaml, hoặc vào attachments",
         "move it to the folder of its kind (members, meetings, reports…) with the extension .yaml, or to attachments"},
    .why = {"Hồ sơ để nhầm thư mục thì không được đọc.", "A record in the wrong folder is not read."},
    .bad = "meeting/2026-q1-committee.yaml\n",
    .good = "meetings/2026-q1-committee.yaml\n"};

RuleInfo const duplicate_id{
    .id = "duplicate-id",
    .message = {"mã '{id}' đã dùng cho {other}", "id '{id}' is already used by {other}"},
    .fix = {"đổi một trong hai mã (mã của hồ sơ là tên tệp)",
            "change one of the two ids (the id of a record is its file name)"},
    .why = {"Mã của hồ sơ là tên tệp; hai tệp cùng loại trùng tên thì không xác định được hồ sơ nào được dẫn đến.",
            "The id of a record is its file name. If two records of a kind share it, a reference is ambiguous."},
    .bad = "meetings/2026/q1.yaml\nmeetings/q1.yaml\n",
    .good = "meetings/2026/q1.yaml\nmeetings/2026/q2.yaml\n"};

RuleInfo const clause_conflict{
    .id = "clause-conflict",
    .message = {"điều khoản '{id}' đã có ở trên: một việc không được quy định hai lần",
                "the clause '{id}' is already given above: one matter cannot be regulated twice"},
    .fix = {"giữ một trong hai; trong quy chế, nếu văn bản có thể hiểu hai cách, ghi cách hiểu vào readings rồi đặt "
            "mỗi điều khoản dưới một giá trị (under)",
            "keep one of the two; in a regulation, if the text can be read in two ways, add the reading to readings "
            "and put each clause under one of its values"},
    .why = {"Hai điều khoản cùng điều, cùng loại, cùng đối tượng là mâu thuẫn: không xác định được áp dụng điều khoản "
            "nào, nên chưa xét nghĩa vụ nào.",
            "Two clauses of the same article and kind on the same matter conflict. It is unclear which applies, so no "
            "obligation is checked."},
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
