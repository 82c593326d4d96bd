#!/usr/bin/env node
import { readBundle, runBundle } from './bundle.js';

await runBundle(readBundle());
