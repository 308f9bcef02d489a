import { describe, expect, it } from 'vitest';
import { deviceResponseTarget, phoneReadingTarget } from './phone-target.ts';
import { runTarget } from './run-target.ts';

const READINGS = 250;
const RESPONSES = 3000;

describe('a phone of which one message is changed', () => {
  it('is never shown as somebody else', async () => {
    const target = await phoneReadingTarget();
    for (const seed of target.seeds) expect(await target.feed(seed)).toBeNull();
    expect((await runTarget(target, 'unit', READINGS)).finding).toBeNull();
  });

  it('has no answer that proves what the issuer did not say', async () => {
    const target = await deviceResponseTarget();
    for (const seed of target.seeds) expect(await target.feed(seed)).toBeNull();
    expect((await runTarget(target, 'unit', RESPONSES)).finding).toBeNull();
  });
});
