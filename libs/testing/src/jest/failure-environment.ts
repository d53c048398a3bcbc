import { TestEnvironment } from 'jest-environment-node';

interface Happening {
  readonly name: string;
  readonly test?: { readonly name: string };
}

/** What a test that has screens puts into its globals. */
interface Screens {
  readonly keepScreens?: (test: string) => Promise<void>;
}

/** Where a test of pages fails, what stands on the screens is kept before anything closes them. */
export default class FailureEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }: Happening): Promise<void> {
    if (name !== 'test_fn_failure') return;
    const { keepScreens } = this.global as unknown as Screens;
    await keepScreens?.(test?.name ?? 'unknown');
  }
}
