import { defineConfig } from 'vitest/config';

const beside = [
  'pipeline',
  'native-bridge',
  'desk',
  'electron',
  'renderer',
  'cli',
  'fixtures',
  'tools',
];

/**
 * unit: beside the source, in process. rules: what the whole tree must keep to. system: through a real
 * pcscd in a namespace of its own (tools/test.mjs starts it there). page: the page in Chromium.
 * electron: the built program in the real Electron, skipped where its binary is not. package: what is
 * packed, made once around a program of no use.
 */
export default defineConfig({
  test: {
    // All cores: nothing else runs beside the tests.
    maxWorkers: '100%',
    projects: [
      project(
        'unit',
        [...beside, 'tests/oracles'].map((folder) => `${folder}/**/*.test.{ts,tsx}`),
      ),
      project('rules', ['tests/rules/**/*.test.ts']),
      { ...project('system', ['tests/system/**/*.test.ts']) },
      { ...project('page', ['tests/page/**/*.test.ts']) },
      { ...project('electron', ['tests/electron/**/*.test.ts']) },
      packageProject(),
    ],
  },
});

function project(name: string, include: string[]) {
  // Loading the same modules anew for each of 330 files took a third of the time.
  const isolate = name !== 'unit';
  const slow = name === 'system' || name === 'page' || name === 'electron';
  return {
    test: {
      name,
      include,
      environment: 'node' as const,
      isolate,
      testTimeout: slow ? 60_000 : 20_000,
      hookTimeout: 60_000,
      // Each file of pages has a browser of its own; one pcscd and one Electron are for one file at a time.
      fileParallelism: !slow || name === 'page',
    },
  };
}

function packageProject() {
  const { test } = project('package', ['tests/package/**/*.test.ts']);
  const globalSetup = ['tests/package/make-stub-package.ts'];
  return { test: { ...test, testTimeout: 60_000, globalSetup } };
}
