import type { ReactNode } from 'react';
import { Ruby } from '../ruby/ruby.tsx';

/**
 * One state on the screen: one picture, a heading, at most two sentences (ui-spec 7). The words stand
 * where they always stand, so that the eye need not look for them.
 */
export function StagePage({
  name,
  title,
  body = '',
  picture,
  children,
}: {
  /** For the style sheet alone. */
  name: string;
  title: ReactNode;
  body?: string;
  picture?: ReactNode;
  children?: ReactNode;
}) {
  const pictured = picture !== undefined && picture !== null;
  return (
    <main className="stage-page" data-page={name} data-pictured={pictured}>
      {pictured && <div className="stage-picture">{picture}</div>}
      <div className="stage-words">
        <h1 tabIndex={-1}>{typeof title === 'string' ? <Ruby text={title} /> : title}</h1>
        {body !== '' && (
          <p className="stage-body">
            <Ruby text={body} />
          </p>
        )}
        {children}
      </div>
    </main>
  );
}
