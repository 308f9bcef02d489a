import { Drawing, type PictureProps } from './drawing.tsx';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', ''] as const;

/** Press the four digits: the pad, and two of four typed (ui-spec 1.8). */
export function PinPad({ label }: PictureProps) {
  return (
    <Drawing name="pin-pad" label={label}>
      <rect x="96" y="6" width="208" height="288" rx="18" className="device edge" />
      <rect x="114" y="22" width="172" height="50" rx="8" className="paper edge" />
      {[0, 1, 2, 3].map((place) => (
        <g key={place}>
          {place < 2 ? (
            <circle cx={142 + place * 39} cy="46" r="10" className="solid" />
          ) : (
            <path d={`M${130 + place * 39} 58h24`} className="line" />
          )}
        </g>
      ))}
      {KEYS.map(
        (key, place) =>
          key !== '' && (
            <Key key={key} digit={key} column={place % 3} row={Math.floor(place / 3)} />
          ),
      )}
    </Drawing>
  );
}

function Key({ digit, column, row }: { digit: string; column: number; row: number }) {
  const [x, y] = [114 + column * 60, 84 + row * 51];
  return (
    <g>
      <rect x={x} y={y} width="52" height="44" rx="8" className="key edge" />
      <text x={x + 26} y={y + 33} className="number">
        {digit}
      </text>
    </g>
  );
}
