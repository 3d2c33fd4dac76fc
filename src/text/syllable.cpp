#include "bcd/text/syllable.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

// Each vowel with its six tones: ngang (no mark), huyền, hỏi, ngã, sắc, nặng.
constexpr std::u32string_view vowels = U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::size_t tones = 6;
constexpr std::array<std::string_view, 12> plain{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};

// Initial consonants, longest first.
constexpr std::array<std::string_view, 28> beginnings{"ngh", "ng", "nh", "gh", "gi", "kh", "ch", "ph", "th", "tr",
                                                      "qu",  "b",  "c",  "d",  "đ",  "g",  "h",  "k",  "l",  "m",
                                                      "n",   "p",  "r",  "s",  "t",  "v",  "x",  ""};

constexpr std::string_view rimes =
    " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê "
    "êch "
    "êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh "
    "oao "
    "oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn "
    "ơp "
    "ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt "
    "uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ";

struct Spelt {
  std::string letters;   // in lower case, without tone marks
  std::size_t tone = 0;  // index of the tone, 0 if no letter has a mark
};

// Null if the word is not valid UTF-8 or has more than one tone mark.
std::optional<Spelt> without_tone(std::string_view word) {
  std::string const small = utf8::lower(word);
  Spelt spelt;
  for (std::size_t at = 0; at < small.size();) {
    utf8::Decoded const one = utf8::decode(small, at);
    if (one.size == 0) return std::nullopt;
    std::size_t const place = vowels.find(one.point);
    if (place == vowels.npos) {
      spelt.letters += small.substr(at, one.size);
    } else {
      std::size_t const tone = place % tones;
      if (tone != 0 && spelt.tone != 0) return std::nullopt;
      if (tone != 0) spelt.tone = tone;
      spelt.letters += plain[place / tones];
    }
    at += one.size;
  }
  return spelt;
}

// The rimes, sorted.
std::vector<std::string_view> sorted_rimes() {
  std::vector<std::string_view> all;
  for (std::size_t at = 1; at < rimes.size(); at = rimes.find(' ', at) + 1)
    all.push_back(rimes.substr(at, rimes.find(' ', at) - at));
  std::ranges::sort(all);
  return all;
}

bool is_rime(std::string_view rime) {
  static std::vector<std::string_view> const all = sorted_rimes();
  return std::ranges::binary_search(all, rime);
}

// Checks the spelling rules for an initial: the sound of c is written k before e, ê, i and y, and g and ng are written
// gh and ngh before e, ê and i.
bool go_together(std::string_view beginning, std::string_view rime) {
  bool const thin = rime.starts_with("e") || rime.starts_with("ê") || rime.starts_with("i") || rime.starts_with("y");
  if (beginning == "c") return !thin;
  if (beginning == "k") return thin;
  if (beginning == "ng") return !thin;
  if (beginning == "g") return !thin || rime.starts_with("i");
  if (beginning == "gh" || beginning == "ngh") return thin && !rime.starts_with("y");
  return true;
}

// True if the rime ends in a stop consonant, because it then takes only the tones sắc and nặng.
bool is_short(std::string_view rime) {
  return rime.ends_with("c") || rime.ends_with("ch") || rime.ends_with("p") || rime.ends_with("t");
}

}  // namespace

bool is_syllable(std::string_view word) {
  auto const spelt = without_tone(word);
  if (!spelt) return false;
  std::string_view const letters = spelt->letters;
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
    if (!letters.starts_with(beginning)) return false;
    std::string_view const rime = letters.substr(beginning.size());
    return is_rime(rime) && go_together(beginning, rime) && (!is_short(rime) || spelt->tone >= 4);
  });
}

}  // namespace bcd
