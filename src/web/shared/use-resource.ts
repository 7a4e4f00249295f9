import { useCallback, useEffect, useState } from 'react';
import { callApi } from './api.ts';
import { type ApiProblem, asProblem } from './problem.ts';

export type Resource<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: ApiProblem }
  | { readonly state: 'ready'; readonly value: Value };

/** Loads a path of the API; `reload` asks again without losing the page. */
export function useResource<Value>(path: string): { readonly resource: Resource<Value>; readonly reload: () => void } {
  const [resource, setResource] = useState<Resource<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const leaving = new AbortController();
    setResource((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    callApi<Value>(path, { signal: leaving.signal }).then(
      (value) => !leaving.signal.aborted && setResource({ state: 'ready', value }),
      (error: unknown) => !leaving.signal.aborted && setResource({ state: 'failed', problem: asProblem(error) }),
    );
    return () => leaving.abort();
  }, [path, round]);

  return { resource, reload };
}
