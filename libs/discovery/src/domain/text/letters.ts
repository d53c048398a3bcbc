/** True when the letters from a position on begin with the word. */
export function beginsWith(letters: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  if (to - from < word.length) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (letters[from + index] !== word[index]) return false;
  }
  return true;
}

/**
 * True when the letters from a position on begin with something that becomes the word by one slip: a letter wrong, missing
 * or too many, or two in the wrong order.
 */
export function beginsNearly(letters: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  let at = 0;
  while (at < word.length && from + at < to && letters[from + at] === word[at]) at += 1;
  if (at === word.length) return true;
  const here = from + at;
  const rest = (letter: number, index: number): boolean => beginsAt(letters, letter, to, word, index);
  if (rest(here, at + 1)) return true; // one too many
  if (here >= to) return false;
  if (rest(here + 1, at + 1) || rest(here + 1, at)) return true; // one wrong, one missing
  const swapped =
    here + 1 < to && at + 1 < word.length && letters[here] === word[at + 1] && letters[here + 1] === word[at];
  return swapped && rest(here + 2, at + 2);
}

function beginsAt(letters: Uint8Array, from: number, to: number, word: Uint8Array, index: number): boolean {
  if (to - from < word.length - index) return false;
  for (let step = index; step < word.length; step += 1) {
    if (letters[from + step - index] !== word[step]) return false;
  }
  return true;
}
