import { Both } from './both-languages.tsx';

/** 「評価用（認定前）」 in full, with what must not be done with this sheet (ui-spec 9, remark 6). */
export function EvaluationMark({ sheet }: { sheet: 'sticker' | 'how-to-hold' }) {
  return (
    <div className="evaluation-mark">
      <p>
        <Both of={(texts) => texts.evaluation} />
      </p>
      <p>
        <Both of={(texts) => texts.evaluationNote[sheet]} />
      </p>
    </div>
  );
}
