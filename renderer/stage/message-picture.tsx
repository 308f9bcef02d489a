import type { ReactNode } from 'react';
import type { StageView } from '../../electron/contract/stage-view.ts';
import type { VisitorMessage } from '../../electron/contract/visitor-message.ts';
import { BluetoothOn } from '../pictures/bluetooth-on.tsx';
import { CardOnReader } from '../pictures/card-on-reader.tsx';
import { CardOutOfPhoneCase } from '../pictures/card-out-of-phone-case.tsx';
import { PhoneAtReader } from '../pictures/phone-at-reader.tsx';
import { PhoneSideButton } from '../pictures/phone-side-button.tsx';
import { PinPad } from '../pictures/pin-pad.tsx';
import { PlaceOneOnly } from '../pictures/place-one-only.tsx';
import { StaffComes } from '../pictures/staff-comes.tsx';

/** What a message asks for, as a picture; null where it asks for nothing. */
export function messagePicture(
  message: VisitorMessage,
  { readerType, media }: StageView,
): ReactNode {
  switch (message) {
    case 'card-again':
    case 'which-card':
    case 'not-on-phone':
    case 'need-card':
      return <CardOnReader readerType={readerType} />;
    case 'phone-again':
      return <PhoneAtReader readerType={readerType} />;
    case 'one-only':
      return media === 'card' ? <PlaceOneOnly /> : <CardOutOfPhoneCase />;
    case 'open-wallet':
      return <PhoneSideButton />;
    case 'bluetooth':
      return <BluetoothOn />;
    case 'pin-wrong':
      return <PinPad />;
    case 'staff':
    case 'other-way':
    case 'pin-stop':
      return <StaffComes />;
    case 'declined':
    case 'timed-out':
      return null;
  }
}
