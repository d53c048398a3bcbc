/** Who must not, and who may gladly be asked. */
export interface Memory {
  readonly askedServiceIds: readonly string[];
  readonly previousProviderIds: readonly string[];
  /** Caregivers whom the person knows, the latest first. */
  readonly familiarCaregiverIds: readonly string[];
}
