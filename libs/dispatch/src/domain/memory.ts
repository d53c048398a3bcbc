/** Who must not, and who may gladly be asked. */
export interface Memory {
  readonly askedServiceIds: readonly string[];
  readonly previousProviderIds: readonly string[];
}
