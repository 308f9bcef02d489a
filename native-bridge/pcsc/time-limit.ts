/** The answer, or `late` once the milliseconds are over. Whatever comes after that is dropped. */
export function withTimeLimit<T>(answer: Promise<T>, ms: number): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('late'), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
