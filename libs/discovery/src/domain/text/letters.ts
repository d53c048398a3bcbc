/** True when the letters from a position on begin with the word, of which the first `index` letters do not count. */
export function beginsWith(
  letters: Uint8Array,
  from: number,
  to: number,
  word: Uint8Array,
  index = 0,
): boolean {
  if (to - from < word.length - index) return false;
  for (let at = index; at < word.length; at += 1) {
    if (letters[from + at - index] !== word[at]) return false;
  }
  return true;
}

/**
 * True when the letters from a position on begin with something that becomes the word by one slip: a letter wrong, missing
 * or too many, or two in the wrong order. The word has two letters at least.
 */
export function beginsNearly(letters: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  // One slip leaves one of the first two letters in one of the first two places: nearly all texts are done with here.
  const [first, second] = [letters[from], letters[from + 1]];
  if (first !== word[0] && first !== word[1] && second !== word[0] && second !== word[1]) return false;
  let at = 0;
  while (at < word.length && from + at < to && letters[from + at] === word[at]) at += 1;
  if (at === word.length) return true;
  const here = from + at;
  const oneTooMany = beginsWith(letters, here, to, word, at + 1);
  if (oneTooMany || here >= to) return oneTooMany;
  const oneWrong = beginsWith(letters, here + 1, to, word, at + 1);
  if (oneWrong || beginsWith(letters, here + 1, to, word, at)) return true;
  const swapped = letters[here] === word[at + 1] && letters[here + 1] === word[at];
  return swapped && here + 1 < to && beginsWith(letters, here + 2, to, word, at + 2);
}
