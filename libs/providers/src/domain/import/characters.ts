export {
  identityText,
  normaliseHeader,
  singleBlanks,
  unifyCharacters,
  withoutBlanks,
  withoutQuotes,
} from '@yilian/kernel';
