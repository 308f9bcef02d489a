/** The verdict by shape, word and colour: round for accepted, triangle for attention, square for no. */
export function Verdict({
  outcome,
  word,
}: {
  outcome: 'accepted' | 'attention' | 'refused';
  word: string;
}) {
  return (
    <h1 className="verdict" data-outcome={outcome}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        {outcome === 'accepted' && (
          <>
            <circle cx="24" cy="24" r="22" className="shape" />
            <path d="M13 25l8 8 15-17" className="stroke" />
          </>
        )}
        {outcome === 'attention' && (
          <>
            <path d="M24 3l22 41H2z" className="shape" />
            <path d="M24 17v14m0 5v3" className="stroke" />
          </>
        )}
        {outcome === 'refused' && (
          <>
            <rect x="3" y="3" width="42" height="42" className="shape" />
            <path d="M14 14l20 20m0-20L14 34" className="stroke" />
          </>
        )}
      </svg>
      {word}
    </h1>
  );
}
