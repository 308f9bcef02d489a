import type { ReaderType } from '../../../pipeline/purpose/reader-type.ts';
import { Card } from './card.tsx';
import { CardOnScreen, Phone } from './phone.tsx';
import { Reader, ReaderFront } from './reader.tsx';
import { type Brought, PLACES } from './reader-places.ts';

/** A reader with what was laid on it or is held to it. */
export function AtReader({ type, brought }: { type: ReaderType; brought: Brought }) {
  const places = PLACES[type];
  if (brought === 'card') {
    return (
      <g className="covered">
        <Reader type={type} />
        <Card at={places.cardOn} />
        <ReaderFront type={type} />
      </g>
    );
  }
  const top = brought === 'iphone';
  return (
    <g transform={places.withPhone} className="covered">
      <Reader type={type} />
      <ReaderFront type={type} />
      <Phone at={top ? places.topAtMark : places.backAtMark}>
        <CardOnScreen />
        {top ? <TopEdge /> : <MiddleOfBack />}
      </Phone>
    </g>
  );
}

function TopEdge() {
  return (
    <g>
      <path d="M2 22V18Q2 0 20 0H76Q94 0 94 18V22" className="touching" />
      <path d="M22-20q26-18 52 0M8-40q40-30 80 0" className="touching" />
    </g>
  );
}

function MiddleOfBack() {
  return <circle cx="48" cy="110" r="30" className="touching dashed" />;
}
