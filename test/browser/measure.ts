interface Limits {
  readonly minText: number;
  readonly minMainText: number;
  readonly minTarget: number;
  readonly minPrimary: number;
  readonly minInput: number;
}

/**
 * Measures the page in the browser. The function is sent there as text, so everything it needs is inside it.
 */
export function measure({ minText, minMainText, minTarget, minPrimary, minInput }: Limits): string[] {
  const PRIMARY = '.action.primary, .tile, .choice, .way, .call, .sos';
  const INPUT = 'input, select, textarea';
  const faults: string[] = [];
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.closest('.unseen') === null;
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${(element.textContent ?? '').trim().slice(0, 20)}”`;

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || (text.textContent ?? '').trim() === '' || !isSeen(parent)) continue;
    if (parent.closest('script, style, option') !== null) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const least = parent.closest('main') ? minMainText : minText;
    if (size < least) faults.push(`text ${size} px, at least ${least}: ${named(parent)}`);
  }
  for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!isSeen(target) || target.closest('.skip') !== null) continue;
    const whole = target.closest('label') ?? target;
    const { width, height } = whole.getBoundingClientRect();
    const least = whole.matches(PRIMARY) ? minPrimary : target.matches(INPUT) ? minInput : minTarget;
    // Half a pixel is what rounding of rem leaves.
    if (Math.min(width, height) < least - 0.5) {
      faults.push(`target ${Math.round(width)}×${Math.round(height)}, at least ${least}: ${named(whole)}`);
    }
  }
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) faults.push(`scrolls ${sideways} px sideways`);
  const headings = Array.from(document.querySelectorAll('h1'), (heading) =>
    (heading.textContent ?? '').trim(),
  );
  if (headings.length !== 1) faults.push(`${headings.length} main headings`);
  if (!document.title.includes(headings[0] ?? '-'))
    faults.push(`title “${document.title}” without “${headings[0] ?? ''}”`);
  return faults;
}

/** Looks at the element with the focus: is it seen, inside the window, uncovered and marked? Sent to the browser as text. */
export function focusFault(): string | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.matches('h1, #main')) return undefined;
  const shown = focused.closest('.choice') ?? focused;
  const name = `${focused.tagName.toLowerCase()} “${(shown.textContent ?? '').trim().slice(0, 20)}”`;
  const box = shown.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name}: outside the window`;
  const top = document.elementFromPoint(x, y);
  if (!top || !(shown.contains(top) || top.contains(shown))) return `${name}: covered`;
  return getComputedStyle(shown).boxShadow === 'none' ? `${name}: not marked` : undefined;
}
