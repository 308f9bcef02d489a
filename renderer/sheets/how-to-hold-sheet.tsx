import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import { BluetoothOn } from '../pictures/bluetooth-on.tsx';
import { CardOnReader } from '../pictures/card-on-reader.tsx';
import { CardOutOfPhoneCase } from '../pictures/card-out-of-phone-case.tsx';
import { HoldStill } from '../pictures/hold-still.tsx';
import { PhoneApprove } from '../pictures/phone-approve.tsx';
import { PhoneAtReader } from '../pictures/phone-at-reader.tsx';
import { PhoneSideButton } from '../pictures/phone-side-button.tsx';
import { StaffComes } from '../pictures/staff-comes.tsx';
import { Both } from './both-languages.tsx';
import { CutEdge } from './cut-edge.tsx';
import { EvaluationMark } from './evaluation-mark.tsx';
import type { SheetProps } from './sheet-pages.tsx';
import { Steps } from './steps.tsx';

/** How to hold a card and a phone to this counter's kind of reader (ui-spec 5), to lie before it. */
export function HowToHoldSheet({ readerType, organization, android, evaluation }: SheetProps) {
  return (
    <section className="sheet hold-sheet" data-android={android}>
      <CutEdge />
      <header>
        <h1>
          <Both of={(texts) => texts.hold.title[readerType]} />
        </h1>
        <p>
          <Both of={(texts) => texts.hold.usable} />
        </p>
      </header>
      {evaluation && <EvaluationMark sheet="how-to-hold" />}
      <div className="hold-columns">
        <CardPart readerType={readerType} />
        <IPhonePart readerType={readerType} />
      </div>
      {android && <AndroidPart readerType={readerType} />}
      <Trouble />
      <footer>
        <p>
          <Both of={(texts) => texts.hold.notRead} />
        </p>
        {organization !== '' && <p>{organization}</p>}
      </footer>
    </section>
  );
}

function CardPart({ readerType }: { readerType: ReaderType }) {
  return (
    <section className="hold-part">
      <h2>
        <Both of={(texts) => texts.hold.card} />
      </h2>
      <CardOnReader readerType={readerType} />
      <Steps of={(texts) => texts.hold.cardSteps[readerType]} count={3} />
      <HoldStill readerType={readerType} />
    </section>
  );
}

function IPhonePart({ readerType }: { readerType: ReaderType }) {
  const pictures = { 1: <BluetoothOn />, 2: <PhoneSideButton />, 5: <PhoneApprove /> };
  return (
    <section className="hold-part">
      <h2>
        <Both of={(texts) => texts.hold.iphone} />
      </h2>
      <PhoneAtReader readerType={readerType} />
      <Steps of={(texts) => texts.hold.iphoneSteps} count={5} pictures={pictures} />
      <div className="hold-hints">
        <p>
          <Both of={(texts) => texts.hold.lift} />
        </p>
        <p>
          <Both of={(texts) => texts.hold.noFace} />
        </p>
      </div>
    </section>
  );
}

function AndroidPart({ readerType }: { readerType: ReaderType }) {
  return (
    <section className="hold-part android-part">
      <h2>
        <Both of={(texts) => texts.hold.android} />
      </h2>
      <PhoneAtReader readerType={readerType} phone="android" />
      <Steps of={(texts) => texts.hold.androidSteps} count={4} />
    </section>
  );
}

function Trouble() {
  return (
    <section className="trouble">
      <h2>
        <Both of={(texts) => texts.hold.trouble} />
      </h2>
      <CardOutOfPhoneCase />
      <ul>
        {[0, 1, 2].map((place) => (
          <li key={place}>
            <Both of={(texts) => texts.hold.troubleSteps[place] ?? ''} />
          </li>
        ))}
      </ul>
      <StaffComes />
      <p>
        <Both of={(texts) => texts.hold.ask} />
      </p>
    </section>
  );
}
