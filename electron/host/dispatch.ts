import type { z } from 'zod';
import { contract, refuse, type Input, type Method, type Output, type Reply } from '#shared/desk';
import { badInput } from './bad-input';

/** One handler for each method of the contract. */
export type Handlers = {
  readonly [M in Method]: (input: Input<M>) => Promise<Reply<Output<M>>>;
};

const inputs: { readonly [M in Method]: { readonly input: z.ZodType<Input<M>> } } = contract;

/** Checks what came over the bridge and hands it on. */
export async function dispatch<M extends Method>(
  handlers: Handlers,
  method: M,
  input: unknown,
): Promise<Reply<Output<M>>> {
  const checked = inputs[method].input.safeParse(input);
  if (!checked.success) return refuse(badInput(method, checked.error));
  return handlers[method](checked.data);
}
