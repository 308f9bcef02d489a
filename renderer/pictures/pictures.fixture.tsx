import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import { CardFacePicture } from '../components/card-face-picture.tsx';
import { BluetoothOn } from './bluetooth-on.tsx';
import { CardOnReader } from './card-on-reader.tsx';
import { CardOutOfPhoneCase } from './card-out-of-phone-case.tsx';
import { Closed } from './closed.tsx';
import { HoldStill } from './hold-still.tsx';
import { PhoneApprove } from './phone-approve.tsx';
import { PhoneAtReader } from './phone-at-reader.tsx';
import { PhoneSideButton } from './phone-side-button.tsx';
import { PinPad } from './pin-pad.tsx';
import { PlaceOneOnly } from './place-one-only.tsx';
import { StaffComes } from './staff-comes.tsx';
import { TakeCard } from './take-card.tsx';
import { TakePhone } from './take-phone.tsx';
import { Wait } from './wait.tsx';

const EVERY_PICTURE: readonly ReactElement[] = [
  ...READER_TYPES.flatMap((type) => [
    <CardOnReader key={`card-${type}`} readerType={type} />,
    <PhoneAtReader key={`iphone-${type}`} readerType={type} />,
    <PhoneAtReader key={`android-${type}`} readerType={type} phone="android" />,
    <HoldStill key={`still-${type}`} readerType={type} />,
  ]),
  <HoldStill key="still-iphone" brought="iphone" />,
  <PhoneSideButton key="side" />,
  <PhoneApprove key="approve" />,
  <TakeCard key="take-card" />,
  <TakePhone key="take-phone" />,
  <StaffComes key="staff" />,
  <Wait key="wait" />,
  <CardOutOfPhoneCase key="case" />,
  <BluetoothOn key="bluetooth" />,
  <PinPad key="pin" />,
  <PlaceOneOnly key="one" />,
  <Closed key="closed" />,
  <CardFacePicture key="face" field={null} />,
  <CardFacePicture key="face-birth" field="month" />,
  <CardFacePicture key="face-expiry" field="expiry" />,
  <CardFacePicture key="face-security" field="security" />,
];

/** Every picture as the page draws it, in all its forms, by name. */
export const DRAWN_PICTURES: readonly (readonly [name: string, svg: string])[] = EVERY_PICTURE.map(
  (picture) => [String(picture.key), renderToStaticMarkup(picture)],
);
