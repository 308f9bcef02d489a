#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// Runs the TypeScript sources as they are: no build stands between a checkout and a reading.
register();
await import('./main.ts');
