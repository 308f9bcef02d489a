import { type ReactNode, useState } from 'react';
import type { StageView } from '../../electron/contract/stage-view.ts';
import { BluetoothOn } from '../pictures/bluetooth-on.tsx';
import { PhoneApprove } from '../pictures/phone-approve.tsx';
import { PhoneAtReader } from '../pictures/phone-at-reader.tsx';
import { PhoneSideButton } from '../pictures/phone-side-button.tsx';
import { Ruby } from '../ruby/ruby.tsx';
import { GuideDialog } from './guide-dialog.tsx';
import type { ActOnStage } from './stage-act.ts';
import { useWords } from './use-words.ts';

type Phone = 'iphone' | 'android';

/** スマホの使い方: the steps with a picture each (ui-spec 5). Android's only where that road is open. */
export function PhoneHelpGuide({ view, act }: { view: StageView; act: ActOnStage }) {
  const { t } = useWords();
  const [chosen, choose] = useState<Phone>('iphone');
  const phone = view.android ? chosen : 'iphone';
  return (
    <GuideDialog
      name="phone-help"
      title={t('phoneHelp.title')}
      beside={view.android && <PhoneChoice chosen={phone} choose={choose} />}
      act={act}
    >
      {phone === 'iphone' ? <IphoneSteps view={view} /> : <AndroidSteps view={view} />}
      <Remarks />
    </GuideDialog>
  );
}

function Remarks() {
  const { t, list } = useWords();
  return (
    <div className="stage-remarks">
      <p>
        <Ruby text={t('phoneHelp.passcode')} />
      </p>
      <div className="stage-trouble">
        <h2>
          <Ruby text={t('phoneHelp.troubleTitle')} />
        </h2>
        <ul>
          {list('phoneHelp.trouble').map((remedy) => (
            <li key={remedy}>
              <Ruby text={remedy} />
            </li>
          ))}
        </ul>
      </div>
      <p>
        <Ruby text={t('phoneHelp.newPhone')} />
      </p>
    </div>
  );
}

/** Names of products, the same in every language. */
const PHONES = { iphone: 'iPhone', android: 'Android' } as const;

function PhoneChoice({ chosen, choose }: { chosen: Phone; choose: (phone: Phone) => void }) {
  return (
    <div className="stage-choice">
      {(['iphone', 'android'] as const).map((phone) => (
        <button
          key={phone}
          type="button"
          lang="en"
          aria-pressed={phone === chosen}
          onClick={() => choose(phone)}
        >
          {PHONES[phone]}
        </button>
      ))}
    </div>
  );
}

function IphoneSteps({ view }: { view: StageView }) {
  const { list } = useWords();
  const steps = list('phoneHelp.iphone');
  return (
    <Steps
      steps={steps}
      pictures={[
        <BluetoothOn key="bluetooth" />,
        <PhoneSideButton key="button" />,
        <PhoneApprove key="card" />,
        <PhoneAtReader key="reader" readerType={view.readerType} />,
        <PhoneApprove key="approve" />,
      ]}
    />
  );
}

function AndroidSteps({ view }: { view: StageView }) {
  const { list } = useWords();
  const steps = list('phoneHelp.android');
  return (
    <Steps
      steps={steps}
      pictures={[
        <BluetoothOn key="bluetooth" />,
        // No button of the phone opens the wallet: the words alone say it.
        null,
        <PhoneAtReader key="reader" readerType={view.readerType} phone="android" />,
        <PhoneApprove key="approve" />,
      ]}
    />
  );
}

function Steps({ steps, pictures }: { steps: readonly string[]; pictures: readonly ReactNode[] }) {
  return (
    <ol className="stage-steps">
      {steps.map((step, at) => (
        <li key={step}>
          {pictures[at]}
          <p>
            <Ruby text={step} />
          </p>
        </li>
      ))}
    </ol>
  );
}
