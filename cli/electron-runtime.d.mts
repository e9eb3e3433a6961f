export function electronFolder(): string | undefined;
export function electronRuntime(): string | undefined;
export function hasDisplay(): boolean;
