import { type FieldCipher, type Reader } from '@yilian/platform';
import { faultOf } from './domain/chain';
import { FindingChain } from './store/chain.store';
import { Findings } from './store/findings.store';

const AT_ONCE = 500;

/** Findings whose story is not as it was written, each with what is wrong. Reads only. */
export async function brokenFindings(
  reader: Reader,
  cipher: FieldCipher,
): Promise<{ readonly id: string; readonly detail: string }[]> {
  const chain = new FindingChain(cipher);
  const findings = new Findings(chain);
  const broken: { id: string; detail: string }[] = [];
  let some = await findings.after(reader, '', AT_ONCE);
  while (some.length > 0) {
    const steps = await chain.of(
      reader,
      some.map(({ id }) => id),
    );
    for (const finding of some) {
      const detail = faultOf(finding, steps.get(finding.id) ?? [], finding, chain.print);
      if (detail !== undefined) broken.push({ id: finding.id, detail });
    }
    some = await findings.after(reader, some.at(-1)!.id, AT_ONCE);
  }
  return broken;
}
