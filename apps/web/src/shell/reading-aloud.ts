import { readonly, ref } from 'vue';
import { view } from './view';

type State = 'silent' | 'reading' | 'paused';
const state = ref<State>('silent');
const available = ref(false);
const speed = ref(0.9);

/** Reading, paused or neither. */
export const readingState = readonly(state);
/** False on devices without a voice for the reader's language: then no button is shown. */
export const canRead = readonly(available);
export const readingSpeed = speed;

const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
const wanted = (): string => (view.language === 'zh' ? 'zh' : 'en');
const voice = (): SpeechSynthesisVoice | undefined =>
  speech?.getVoices().find(({ lang }) => lang.startsWith(wanted()));

/** Looks whether there is a voice; voices arrive late and depend on the language. */
export function lookForVoice(): void {
  available.value = voice() !== undefined;
}
speech?.addEventListener('voiceschanged', lookForVoice);

/** The page in sentences, the heading first; what only helps to navigate is left out. */
function sentences(): string[] {
  const main = document.getElementById('main');
  const parts = main?.querySelectorAll('h1, h2, h3, p, li, dt, dd, label, legend') ?? [];
  const texts = Array.from(parts, (part) =>
    part.querySelector('p, li, dd') ? '' : (part.textContent ?? '').trim(),
  );
  return texts.flatMap((text) => text.match(/[^。！？；.!?;]+[。！？；.!?;]?/gu) ?? []);
}

function readNext(rest: readonly string[]): void {
  const [first, ...others] = rest;
  if (first === undefined || !speech) {
    state.value = 'silent';
    return;
  }
  const sentence = new SpeechSynthesisUtterance(first);
  sentence.lang = view.language === 'zh' ? 'zh-CN' : 'en-GB';
  sentence.voice = voice() ?? null;
  sentence.rate = speed.value;
  sentence.onend = () => {
    if (state.value !== 'silent') readNext(others);
  };
  speech.speak(sentence);
}

/** Reads the page, sentence by sentence, or pauses, or goes on. */
export function toggleReading(): void {
  if (!speech) return;
  if (state.value === 'reading') {
    speech.pause();
    state.value = 'paused';
  } else if (state.value === 'paused') {
    speech.resume();
    state.value = 'reading';
  } else {
    state.value = 'reading';
    readNext(sentences());
  }
}

/** Falls silent: the page it was reading is no longer there. */
export function stopReading(): void {
  state.value = 'silent';
  speech?.cancel();
}
