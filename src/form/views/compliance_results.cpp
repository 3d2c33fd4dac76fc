// The result of a clause in words.
#include "compliance.hpp"

namespace bcd::form {

std::string kept_words(Kept kept) {
  switch (kept) {
    case Kept::yes:
      return "Chấp hành đúng";
    case Kept::no:
      return "Chấp hành chưa đúng";
    case Kept::accepted:
      return "Chưa đúng, đã được chấp nhận";
    case Kept::not_arisen:
      return "Không phát sinh";
    case Kept::not_checked:
      return "Không xét được bằng hồ sơ";
  }
  return {};
}

std::string result_words(ClauseState const& state) {
  auto const cases = [](int count) { return std::to_string(count) + " trường hợp"; };
  std::string text = kept_words(state.kept);
  if (state.kept == Kept::no) text += " (" + cases(state.open) + ")";
  if (state.kept == Kept::accepted) text += " (" + cases(state.accepted) + ")";
  if (state.kept == Kept::no && state.accepted > 0) text += "; " + cases(state.accepted) + " khác đã được chấp nhận";
  if (state.kept == Kept::not_arisen && state.ahead) text += " (chưa đến hạn)";
  return text;
}

}  // namespace bcd::form
