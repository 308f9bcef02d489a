/** One thing a line. */
export function Lines({ of, ordered = false }: { of: readonly string[]; ordered?: boolean }) {
  const lines = of.map((line) => <li key={line}>{line}</li>);
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

/** A word and what belongs to it. */
export function Pairs({
  of,
  keys = false,
}: {
  of: readonly (readonly [string, string])[];
  /** Whether the first of each pair is a key of the keyboard. */
  keys?: boolean;
}) {
  return (
    <dl className="help-pairs" data-keys={keys}>
      {of.map(([first, second]) => (
        <div key={first}>
          <dt>{keys ? <kbd>{first}</kbd> : first}</dt>
          <dd>{second}</dd>
        </div>
      ))}
    </dl>
  );
}
