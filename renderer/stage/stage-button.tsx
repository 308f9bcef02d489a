import type { ReactNode } from 'react';
import { Ruby } from '../ruby/ruby.tsx';

/** A button with furigana on its word, and a picture before it where it has one. */
export function StageButton({
  text,
  onPress,
  className,
  first = false,
  disabled = false,
  children,
}: {
  text: string;
  onPress: () => void;
  className?: string | undefined;
  /** The main action of a new page: it gets the focus. */
  first?: boolean;
  disabled?: boolean;
  /** Before the word. */
  children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className={className}
      data-first={first || undefined}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
      <span>
        <Ruby text={text} />
      </span>
    </button>
  );
}
