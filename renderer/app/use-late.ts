import { useEffect, useState } from 'react';

/** The value before, until the new one has been there for `ms`; with 0 the new one at once. */
export function useLate<T>(value: T, ms: number): T {
  const [seen, setSeen] = useState(value);
  useEffect(() => {
    if (ms === 0) {
      setSeen(value);
      return undefined;
    }
    const timer = setTimeout(() => setSeen(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return ms === 0 ? value : seen;
}
