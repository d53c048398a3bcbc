/**
 * What the stream of an open page tells everybody: that it is up, which facilities changed, and that it is still there.
 * Never what changed: the page asks for that itself. Plain types, because pages read this file, too.
 */
export interface FacilityStream {
  readonly hello: { readonly serverNow: string };
  readonly changed: { readonly facilityIds: readonly string[] };
  readonly beat: { readonly serverNow: string };
}

/** The most facilities that one stream follows; a list that was loaded on and on is longer. */
export const MOST_FOLLOWED = 60;
/** How often a stream says that it is still there. */
export const STREAM_BEAT_MS = 10_000;
