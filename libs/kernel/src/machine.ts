/** A state machine as plain data: for each state, the events it accepts and where they lead. */
export type MachineTable<S extends string, E extends string> = Readonly<
  Record<S, Readonly<Partial<Record<E, S>>>>
>;

/** A machine that was checked when it was defined. */
export interface Machine<S extends string, E extends string> {
  readonly name: string;
  readonly initial: S;
  readonly states: readonly S[];
  readonly table: MachineTable<S, E>;
  /** States without a way out. */
  readonly terminal: ReadonlySet<S>;
  /** The state after the event, or undefined when the table does not list the move. */
  next(state: S, event: E): S | undefined;
  /** All states from which the event is allowed, for `WHERE state IN (…)` of the conditional update. */
  from(event: E): readonly S[];
  /** A mermaid `stateDiagram-v2` of the table, for docs/machines. */
  diagram(): string;
}

/**
 * Defines a machine and refuses one with an unreachable state, so a typing error in a table stops at boot.
 * @throws Error when a state cannot be reached from the initial one.
 */
export function defineMachine<S extends string, E extends string>(
  name: string,
  initial: NoInfer<S>,
  table: MachineTable<S, E>,
): Machine<S, E> {
  const states = Object.keys(table) as S[];
  const moves = states.flatMap((from) =>
    (Object.entries(table[from]) as [E, S][]).map(([event, to]) => ({ from, event, to })),
  );
  const reached = new Set<S>([initial]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
  }
  const lost = states.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`Machine ${name}: cannot reach ${lost.join(', ')}`);

  return {
    name,
    initial,
    states,
    table,
    terminal: new Set(states.filter((state) => Object.keys(table[state]).length === 0)),
    next: (state, event) => table[state][event],
    from: (event) => states.filter((state) => table[state][event] !== undefined),
    diagram: () =>
      [
        'stateDiagram-v2',
        `  [*] --> ${initial}`,
        ...moves.map(({ from, event, to }) => `  ${from} --> ${to}: ${event}`),
      ].join('\n'),
  };
}
