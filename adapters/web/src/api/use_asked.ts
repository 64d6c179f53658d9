// What a page asked the server for: the answer, and what is the matter while there is none.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isRequestError, RequestError } from './errors';

export interface Asked<T> {
  data: T | undefined; // The last answer stays while the next is on its way.
  error: RequestError | null;
  loading: boolean;
  again: () => void;
}

type Ask<T> = (signal: AbortSignal) => Promise<T>;

// Asks anew whenever `key` changes; null asks nothing.
export function useAsked<T>(key: string | null, ask: Ask<T>): Asked<T> {
  const [state, setState] = useState<{
    key: string | null;
    data?: T;
    error: RequestError | null;
    loading: boolean;
  }>({
    key,
    error: null,
    loading: key !== null,
  });
  const [turn, setTurn] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;

  useEffect(() => {
    if (key === null) return undefined;
    const abort = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    latest.current(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ key, data, error: null, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const reason = isRequestError(error) ? error : new RequestError(0, 'Error', String(error));
        setState((old) => ({ ...old, key, error: reason, loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, turn]);

  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { data: state.data, error: state.error, loading: state.loading, again };
}
