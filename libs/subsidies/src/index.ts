import { SubsidyRuleRow } from './store/subsidy-rule.row';

export { type SubsidyRule } from './domain/rule';
export { subsidiesConstraints } from './store/constraints.row';
export { SubsidyRules } from './store/subsidy-rules.store';
export { SubsidiesHttpModule, SubsidiesModule } from './subsidies.module';

/** The tables of this context. */
export const subsidiesRows = [SubsidyRuleRow] as const;
