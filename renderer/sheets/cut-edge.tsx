import { Both } from './both-languages.tsx';

/**
 * The edge that a finger can follow (ui-spec 7): the strip over it is cut off, and the notch in its
 * middle stands before the reading place, so that a blind visitor comes to it along the paper.
 */
export function CutEdge() {
  return (
    <div className="cut-edge">
      <p className="sheet-note">
        <Both of={(texts) => texts.hold.edge} />
      </p>
      <svg className="drawing" viewBox="0 0 210 18" aria-hidden="true">
        <path d="M0 4H66Q70 4 72 8Q74 15 82 15H128Q136 15 138 8Q140 4 144 4H210" className="cut" />
        <g transform="translate(192 4) rotate(180)" className="scissors">
          <circle cx="-4" cy="-3.2" r="2" />
          <circle cx="-4" cy="3.2" r="2" />
          <path d="m-2.4-2 9 4.6M-2.4 2l9-4.6" />
        </g>
      </svg>
    </div>
  );
}
