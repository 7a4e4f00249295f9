import { fdatasyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitOptions = Parameters<NodeFS['init']>[1];

/** What Emscripten hands over for an open file; `nfd` is the descriptor Node knows it by. */
interface NodeStream {
  readonly nfd: number;
}

/**
 * PGlite's own file system never asks the disk to keep anything: fsync is a no-op there, and a power cut loses acknowledged
 * turns. This one passes every fsync on as `fdatasync`.
 */
export class DurableNodeFS extends NodeFS {
  /** How often the disk was asked; the self-test watches it. */
  syncs = 0;

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const wire = (module: object) => this.#wire(module);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), wire] } };
  }

  #wire(module: object): void {
    if (!('NODEFS' in module) || typeof module.NODEFS !== 'object' || module.NODEFS === null) return;
    if (!('stream_ops' in module.NODEFS) || typeof module.NODEFS.stream_ops !== 'object' || module.NODEFS.stream_ops === null)
      return;
    Object.assign(module.NODEFS.stream_ops, {
      fsync: (stream: NodeStream) => {
        fdatasyncSync(stream.nfd);
        this.syncs += 1;
        return 0;
      },
    });
  }
}
