import { Initial1795442534518 } from './1795442534518-initial';
import { NumberHandOversOn1795600669475 } from './1795600669475-number-hand-overs-on';
import { BedsFollowTheirProvider1795601585585 } from './1795601585585-beds-follow-their-provider';
import { FacilityProfile1795612500000 } from './1795612500000-facility-profile';
import { AbilityAssessment1795613100000 } from './1795613100000-ability-assessment';
import { SubsidiesAndCancellation1795613200000 } from './1795613200000-subsidies-and-cancellation';
import { RequestDrafts1795613300000 } from './1795613300000-request-drafts';
import { FamilyHolds1795613310000 } from './1795613310000-family-holds';
import { PeopleRights1795613400000 } from './1795613400000-people-rights';
import { CallsForHelp1795613500000 } from './1795613500000-calls-for-help';
import { MessageWays1795613510000 } from './1795613510000-message-ways';
import { Reviews1795613600000 } from './1795613600000-reviews';
import { Complaints1795613610000 } from './1795613610000-complaints';
import { StandingOrders1795613700000 } from './1795613700000-standing-orders';
import { Tours1795613710000 } from './1795613710000-tours';
import { Stays1795613720000 } from './1795613720000-stays';
import { SessionsAndOwnData1795613730000 } from './1795613730000-sessions-and-own-data';
import { TourReminders1795613750000 } from './1795613750000-tour-reminders';
import { Answering1795613800000 } from './1795613800000-answering';
import { AnswersBeside1795613805000 } from './1795613805000-answers-beside';
import { BedBoard1795613810000 } from './1795613810000-bed-board';
import { SlotsStaffPapers1795613820000 } from './1795613820000-slots-staff-papers';
import { DayPlans1795613830000 } from './1795613830000-day-plans';
import { Visits1795613840000 } from './1795613840000-visits';
import { Kitchens1795613850000 } from './1795613850000-kitchens';
import { ListsInAndOut1795613860000 } from './1795613860000-lists-in-and-out';
import { Integration1795613861000 } from './1795613861000-integration';
import { VisitAlarms1795613863000 } from './1795613863000-visit-alarms';
import { SilentDeliveries1795613863100 } from './1795613863100-silent-deliveries';
import { Findings1795613865000 } from './1795613865000-findings';
import { BedUndo1795914607093 } from './1795914607093-bed-undo';
import { StraightToWhatIsDue1795914696294 } from './1795914696294-straight-to-what-is-due';

/** Every migration, oldest first. Written by `npm run generate:migration`. */
export const allMigrations = [
  Initial1795442534518,
  NumberHandOversOn1795600669475,
  BedsFollowTheirProvider1795601585585,
  FacilityProfile1795612500000,
  AbilityAssessment1795613100000,
  SubsidiesAndCancellation1795613200000,
  RequestDrafts1795613300000,
  FamilyHolds1795613310000,
  PeopleRights1795613400000,
  CallsForHelp1795613500000,
  MessageWays1795613510000,
  Reviews1795613600000,
  Complaints1795613610000,
  StandingOrders1795613700000,
  Tours1795613710000,
  Stays1795613720000,
  SessionsAndOwnData1795613730000,
  TourReminders1795613750000,
  Answering1795613800000,
  AnswersBeside1795613805000,
  BedBoard1795613810000,
  SlotsStaffPapers1795613820000,
  DayPlans1795613830000,
  Visits1795613840000,
  Kitchens1795613850000,
  ListsInAndOut1795613860000,
  Integration1795613861000,
  VisitAlarms1795613863000,
  SilentDeliveries1795613863100,
  Findings1795613865000,
  BedUndo1795914607093,
  StraightToWhatIsDue1795914696294,
] as const;
