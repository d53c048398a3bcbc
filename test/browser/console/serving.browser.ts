import { couriers } from '../care/couriers';
import { careJourneys } from '../care/journeys';
import { voices } from '../care/voices';
import { connecting } from './connecting';
import { corrections } from './corrections';
import { deskCity } from './desk-city';
import { exchangeJourneys } from './exchange';
import { kitchens } from './kitchens';
import { planning } from './planning';
import { profiles } from './profiles';
import { visits } from './visits';

/** What is done for people, by kitchens, agencies, caregivers and couriers, and what a house says and sends. */
describe('providers at work', () => {
  const [city, set] = deskCity('serving');

  planning(city);
  kitchens(city, set);
  corrections(city, set);
  profiles(city);
  visits(city, set);
  connecting(city, set);
  exchangeJourneys(city, set);
  careJourneys(city);
  voices(city);
  couriers(city);
});
