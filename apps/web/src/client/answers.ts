/**
 * What the API answers, as far as pages use it. The API's document does not describe answers yet; when it does, these
 * names become aliases of the generated types and nothing else changes.
 */
import {
  type AbilityLevel,
  type Capability,
  type Category,
  type RequestState,
  type Role,
  type ServiceKind,
  type Sex,
  type Text,
  type Urgency,
  type WantedUnits,
} from '@yilian/contracts';

export interface SessionGrant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly serverNow: string;
  readonly account: { readonly id: string; readonly role: Role };
}

export interface Me {
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly displayName: string | null;
    readonly role: Role;
  };
  readonly channels: readonly string[];
  readonly liveUrl: string;
  readonly serverNow: string;
}

export interface Area {
  readonly code: string;
  readonly kind: 'city' | 'town' | 'community';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly lng: number | null;
  readonly lat: number | null;
}

export interface OlderPerson {
  readonly id: string;
  readonly masked: boolean;
  readonly name: string;
  readonly phone: string;
  readonly address: string | null;
  readonly notes: string | null;
  readonly townCode: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly abilityLevel: AbilityLevel | null;
  readonly assessedOn: string | null;
  readonly categories: readonly Category[];
  readonly needs: readonly Capability[];
  readonly version: number;
}

export interface Vacancy {
  readonly free: number;
  readonly confirmedAt: string | null;
  readonly ageSeconds: number | null;
  readonly trust: number;
}

export interface FoundService {
  readonly serviceId: string;
  readonly providerId: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly townCode: string | null;
  readonly priceFen: number | null;
  readonly priceUnit: string;
  readonly distanceM: number | null;
  readonly parts: readonly { readonly label: Text; readonly value: number; readonly points: number }[];
  readonly vacancy: Vacancy;
}

export interface SearchAnswer {
  readonly items: readonly FoundService[];
  readonly serverNow: string;
}

export interface SubmittedRequest {
  readonly id: string;
  readonly number: string;
  readonly state: RequestState;
  readonly undoUntil: string;
  readonly serverNow: string;
}

export interface RequestLine {
  readonly id: string;
  readonly number: string;
  readonly olderPersonId: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly submittedAt: string;
}

export interface RequestPage {
  readonly items: readonly RequestLine[];
  readonly next: string | null;
}

export interface TimelineEntry {
  readonly at: string;
  readonly by: 'family' | 'platform' | 'provider' | 'officer';
  readonly text: Text;
}

export interface RequestView extends Omit<RequestLine, 'townCode'> {
  readonly version: number;
  readonly units: WantedUnits;
  readonly stateSince: string;
  readonly unmetReason: string | null;
  readonly placeInLine: number | null;
  readonly waitingFor: { readonly provider: string; readonly latestBy: string } | null;
  readonly booking: {
    readonly providerId: string;
    readonly provider: string;
    readonly phone: string | null;
  } | null;
  readonly timeline: readonly TimelineEntry[];
  readonly serverNow: string;
}

export interface Cancelled {
  readonly id: string;
  readonly state: RequestState;
  readonly costFen: number;
}

export interface MessageView {
  readonly id: string;
  readonly text: Text;
  readonly requestId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface MessagePage {
  readonly items: readonly MessageView[];
  readonly next: string | null;
  readonly unread: number;
}
