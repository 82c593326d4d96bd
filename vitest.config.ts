import { defineConfig } from 'vitest/config';

const report = 'node_modules/.vitest/report.json';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
