import { Worker } from 'node:worker_threads';
import { type Pack, packHere } from '../reports/repack.ts';

interface Waiting {
  readonly resolve: (packed: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

/** Compresses one workbook on the second processor while the next is written: a tenth of a month's time. */
export class PackingThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  /** `file`: the bundled packer. */
  constructor(file: string) {
    this.#worker = new Worker(file);
    this.#worker.on('message', (packed: Uint8Array) => this.#waiting.shift()?.resolve(packed));
    this.#worker.on('error', (reason) => {
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    });
  }

  readonly pack: Pack = (bytes) =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
    });

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Does the work with a way to pack: in a thread where there is one, else here. */
export async function withPacking<T>(file: string | undefined, work: (pack: Pack) => Promise<T>): Promise<T> {
  if (file === undefined) return work(packHere);
  const thread = new PackingThread(file);
  try {
    return await work(thread.pack);
  } finally {
    await thread.end();
  }
}
