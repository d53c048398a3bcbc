/**
 * `npm run bench [-- NAME…]`: ours and the baseline in turn, on private servers with full durability that are started for
 * the run and stopped after it.
 */
import { runOnPrivateServers } from './private-run.mjs';

await runOnPrivateServers({ name: 'bench', script: 'bench/main.js', args: process.argv.slice(2) });
