// Vietnamese from before Unicode: TCVN3 (fonts .VnTime) and VNI put ordinary letters of other languages where the marks should be.
// Recognised only when something foreign to Vietnamese stands there; converted only when every word then is one of Vietnamese.

const pairs = (from, to) => new Map([...from].map((sign, at) => [sign, [...to][at]]));

const tcvn3 = pairs(
  '\u00b5\u00b8\u00b6\u00b7\u00b9\u00a8\u00bb\u00be\u00bc\u00bd\u00c6\u00a9\u00c7\u00ca\u00c8\u00c9\u00cb\u00ae\u00cc\u00d0\u00ce\u00cf\u00d1\u00aa\u00d2\u00d5\u00d3\u00d4\u00d6'
  + '\u00d7\u00dd\u00d8\u00dc\u00de\u00df\u00e3\u00e1\u00e2\u00e4\u00ab\u00e5\u00e8\u00e6\u00e7\u00e9\u00ac\u00ea\u00ed\u00eb\u00ec\u00ee\u00ef\u00f3\u00f1\u00f2\u00f4'
  + '\u00ad\u00f5\u00f8\u00f6\u00f7\u00f9\u00fa\u00fd\u00fb\u00fc\u00fe\u00a1\u00a2\u00a7\u00a3\u00a4\u00a5\u00a6',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệ'
  + 'ìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụ'
  + 'ưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ');

const marks = { 'ø': '\u0300', 'ù': '\u0301', 'û': '\u0309', 'õ': '\u0303', 'ï': '\u0323' };
const hats = { 'â': '\u0302', 'à': '\u0302\u0300', 'á': '\u0302\u0301', 'å': '\u0302\u0309', 'ã': '\u0302\u0303', 'ä': '\u0302\u0323' };
const bowls = { 'ê': '\u0306', 'è': '\u0306\u0300', 'é': '\u0306\u0301', 'ú': '\u0306\u0309', 'ü': '\u0306\u0303', 'ë': '\u0306\u0323' };
const alone = { 'ñ': 'đ', 'Ñ': 'Đ', 'æ': 'ỉ', 'Æ': 'Ỉ', 'ó': 'ĩ', 'Ó': 'Ĩ', 'ò': 'ị', 'Ò': 'Ị', 'î': 'ỵ', 'Î': 'Ỵ' };
const horned = { 'ô': 'ơ', 'Ô': 'Ơ', 'ö': 'ư', 'Ö': 'Ư' };

function fromVni(text) {
  let made = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at], next = (text[at + 1] ?? '').toLowerCase(), low = letter.toLowerCase();
    const added = 'aeouyôö'.includes(low) && (marks[next] ?? ('aeo'.includes(low) ? hats[next] : undefined) ?? (low === 'a' ? bowls[next] : undefined));
    if (added) { made += ((horned[letter] ?? letter) + added).normalize('NFC'); at++; }
    else made += horned[letter] ?? alone[letter] ?? letter;
  }
  return made;
}

const fromTcvn3 = text => [...text].map(sign => tcvn3.get(sign) ?? sign).join('');

const start = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?';
const core = '(?:i|y|e|ê|ư|u|o|ô|ơ|a|ă|â|iê|yê|ia|ya|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê|uya|uơ|uô|ai|ay|ây|ao|au|âu|eo|êu|iu|iêu|yêu|oi|ôi|ơi|oai|oay|oao|oeo|ui|uôi|ưi|ươi|ưu|ươu|uây|uyu|uao|uêu)';
const end = '(?:c|ch|m|n|ng|nh|p|t)?';
const syllable = new RegExp(`^${start}${core}${end}$`);

/** A word whose letters could stand in a Vietnamese dictionary: its tone left aside, start, core and end fit. */
export const isWord = word => syllable.test(word.toLowerCase().normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'));

const words = text => text.match(/\p{L}+/gu) ?? [];

// Letters and signs that Vietnamese never has, but those fonts need for its commonest vowels.
const foreign = /[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöø÷ûüþ]/;
const doubled = /[aeoAEO][âàáåãäÂÀÁÅÃÄ]|[aA][êèéúüëÊÈÉÚÜË]|[ôöÔÖ][øùûõïØÙÛÕÏ]|[aeouyAEOUY][ùõÙÕ]/;

// Signs that are letters in no language stand inside words only there.
const amidst = /[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]\p{L}|\p{L}[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]/u;
const inWord = new RegExp(`(?:\\p{L}${foreign.source}|${foreign.source}\\p{L})`, 'u');

/** { font, text } of what was meant; text is null when it is surely no Unicode but what it should be is not certain; null when all is well. */
export function recognise(text) {
  const strange = inWord.test(text);
  if (!strange && !(doubled.test(text) && words(text).some(word => doubled.test(word) && !isWord(word)))) return null;
  const found = [['TCVN3', fromTcvn3(text)], ['VNI', fromVni(text)]].filter(([, made]) => made !== text && words(made).length > 0 && !foreign.test(made) && words(made).every(isWord));
  if (found.length === 1) return { font: found[0][0], text: found[0][1] };
  return found.length || amidst.test(text) ? { font: null, text: null } : null;
}
