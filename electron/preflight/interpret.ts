import { initialState, type GraphicsState } from './graphics-state';
import { MAX_FORMS_DEEP } from './limits';
import { createMachine, type Interpreting, type Machine, type Operators } from './machine';
import { OBJECT_OPERATORS } from './object-operators';
import { operationsOf } from './operations';
import type { Mark } from './paint';
import { PATH_OPERATORS } from './path-operators';
import { STATE_OPERATORS } from './state-operators';
import { TEXT_OPERATORS } from './text-operators';
import { isDict, type PdfValue } from './values';

const OPERATORS: Operators = {
  ...STATE_OPERATORS,
  ...PATH_OPERATORS,
  ...TEXT_OPERATORS,
  ...OBJECT_OPERATORS,
};

/** Runs a page's content, forms and patterns included, and tells everything that is painted. */
export function interpretContent(
  content: Buffer,
  resources: PdfValue,
  context: Interpreting,
): void {
  run(content, { resources, state: initialState(), marks: [], depth: 0, context });
}

/** Entering a form takes as long as so many operators. */
const FORM_COST = 200;

interface Start {
  readonly resources: PdfValue;
  readonly state: GraphicsState;
  readonly marks: readonly Mark[];
  readonly depth: number;
  readonly context: Interpreting;
}

function run(content: Buffer, start: Start): void {
  const { file, operators } = start.context;
  const enter = (stream: PdfValue, changes: Partial<GraphicsState>): void => {
    if (start.depth >= MAX_FORMS_DEEP) return;
    operators.spend(FORM_COST);
    const data = file.unpack(stream);
    if (data === undefined) return;
    const own = file.get(stream, 'Resources');
    run(data, {
      ...start,
      resources: isDict(own) ? own : start.resources,
      state: { ...machine.state, ...changes },
      marks: machine.marks,
      depth: start.depth + 1,
    });
  };
  const machine: Machine = createMachine({ ...start, enter });
  for (const { operator, operands } of operationsOf(content)) {
    operators.spend(1);
    const numbers = operands.filter((operand) => typeof operand === 'number');
    if (Object.hasOwn(OPERATORS, operator)) OPERATORS[operator]?.(machine, operands, numbers);
  }
}
