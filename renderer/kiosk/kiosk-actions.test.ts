import { expect, it } from 'vitest';
import { CONTENTS, KIOSK_PHASES, RESULT } from '../stage/stage.fixture.tsx';
import { kioskActions } from './kiosk-actions.ts';

it('has the way out and the way on of each page', () => {
  const rows = KIOSK_PHASES.map((phase) => {
    const { leave, main } = kioskActions(phase);
    const words = [leave, main].map((action) =>
      action === null ? '-' : `${action.word}: ${action.act.type}`,
    );
    const again = phase.kind === 'message' && (phase.typeAgain ? ' type' : phase.retry && ' retry');
    return [`${phase.kind}${again || ''}`, words.join(', ')];
  });
  expect(Object.fromEntries(rows)).toEqual({
    ready: '-, start: begin',
    informing: 'quit: cancel, goOn: go-on',
    'waiting-for-medium': 'quit: cancel, -',
    'waiting-for-pin': 'quit: cancel, -',
    engaging: 'quit: cancel, -',
    'waiting-for-consent': 'quit: cancel, -',
    reading: 'quit: cancel, -',
    shown: 'finish: next, -',
    message: 'finish: next, -',
    'message retry': 'finish: next, retry: retry',
    'message type': 'quit: next, -',
    'waiting-for-removal': '-, -',
    wiping: '-, -',
    paused: '-, -',
    'setup-problem': '-, -',
  });
});

it('shows the contents once, and only where there are any', () => {
  const mains = [RESULT, { ...RESULT, contents: CONTENTS }, { ...RESULT, more: false }].map(
    (phase) => kioskActions(phase).main?.word,
  );
  expect(mains).toEqual(['showContents', undefined, undefined]);
});
