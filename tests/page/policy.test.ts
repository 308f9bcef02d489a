import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../electron/main/security-headers.ts';
import { CounterPage } from './counter-page.ts';

let counter: CounterPage;

beforeAll(async () => {
  counter = await CounterPage.open({ flags: ['--use-fake-device-for-media-stream'] });
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

/** What Chromium itself says that a document may use, of all that it knows. */
interface Features {
  readonly known: readonly string[];
  readonly allowed: readonly string[];
}

function featuresOf(): Promise<Features> {
  return counter.page.evaluate(() => {
    const { featurePolicy } = document as unknown as {
      featurePolicy: { features(): string[]; allowedFeatures(): string[] };
    };
    return { known: featurePolicy.features(), allowed: featurePolicy.allowedFeatures() };
  });
}

describe('the policy of the page’s features', () => {
  it('is one that this Chromium understands: what it takes away is away', async () => {
    const { known, allowed } = await featuresOf();
    const policy = SECURITY_HEADERS['permissions-policy'] ?? '';
    const taken = [...policy.matchAll(/([\w-]+)=\(\)/g)].map(([, feature]) => `${feature}`);
    const understood = taken.filter((feature) => known.includes(feature));
    expect(understood.length).toBeGreaterThan(40);
    expect(allowed).toEqual(expect.arrayContaining(['camera', 'autoplay']));
    expect(understood.filter((feature) => allowed.includes(feature))).toEqual([]);
  });

  const PERMISSIONS = ['geolocation', 'microphone', 'clipboard-read'];

  /** What a page of an origin gets whose every wish a person has granted. */
  async function givenTo(page: Page): Promise<readonly string[]> {
    await page.context().grantPermissions(PERMISSIONS, { origin: new URL(page.url()).origin });
    await page.context().setGeolocation({ latitude: 35, longitude: 139 });
    return page.evaluate(() => {
      const told = (asked: Promise<unknown>) =>
        asked.then(
          () => 'given',
          () => 'refused',
        );
      const place = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject);
      });
      return Promise.all([
        told(place),
        told(navigator.mediaDevices.getUserMedia({ audio: true })),
        told(navigator.clipboard.readText()),
        told(document.documentElement.requestFullscreen()),
      ]);
    });
  }

  it('is kept even where a person granted everything: no place, no microphone, no clipboard, no whole screen', async () => {
    const context = await counter.chromium.browser.newContext();
    const elsewhere = await context.newPage();
    const html = { contentType: 'text/html', body: '<!doctype html>' };
    await context.route('**/*', (route) => route.fulfill(html));
    await elsewhere.goto('https://example.invalid/');
    const unguarded = await givenTo(elsewhere);
    await context.close();
    expect([unguarded, await givenTo(counter.page)]).toEqual([
      Array(4).fill('given'),
      Array(4).fill('refused'),
    ]);
  });
});
