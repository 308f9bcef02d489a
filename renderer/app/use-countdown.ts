import { useEffect, useState } from 'react';

/** Whole seconds left of a time that the main process gave, counted down here; null when it has none. */
export function useCountdown(endsInMs: number | null): number | null {
  const [left, setLeft] = useState(endsInMs);
  useEffect(() => {
    setLeft(endsInMs);
    if (endsInMs === null) return undefined;
    const end = performance.now() + endsInMs;
    const timer = setInterval(() => setLeft(Math.max(0, end - performance.now())), 250);
    return () => clearInterval(timer);
  }, [endsInMs]);
  return left === null ? null : Math.ceil(left / 1000);
}
