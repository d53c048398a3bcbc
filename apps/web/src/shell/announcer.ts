const PAUSE_MS = 5_000;
const waiting: string[] = [];
let quietUntilMs = 0;

const region = (id: string): HTMLElement | null => document.getElementById(id);

function speakWaiting(): void {
  const text = waiting.splice(0).join(' ');
  const polite = region('announce-polite');
  if (polite && text !== '') polite.textContent = text;
}

/**
 * Says something to people who listen to the page. Polite sentences come at most every five seconds, what gathers
 * meanwhile comes together; `now` interrupts.
 */
export function announce(text: string, urgency: 'polite' | 'now' = 'polite'): void {
  if (urgency === 'now') {
    const alert = region('announce-now');
    if (alert) alert.textContent = text;
    return;
  }
  waiting.push(text);
  if (waiting.length > 1) return;
  const waitMs = Math.max(0, quietUntilMs - performance.now());
  quietUntilMs = performance.now() + waitMs + PAUSE_MS;
  setTimeout(speakWaiting, waitMs);
}
