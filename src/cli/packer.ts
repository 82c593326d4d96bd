import { parentPort } from 'node:worker_threads';
import { repack } from '../reports/repack.ts';

/** The other end of a {@link PackingThread}: packages come in as they were written, and go back compressed, in their order. */
parentPort?.on('message', (bytes: Uint8Array) => {
  const packed = repack(bytes);
  parentPort?.postMessage(packed, [packed.buffer as ArrayBuffer]);
});
