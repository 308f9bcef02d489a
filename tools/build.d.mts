export function buildPage(): Promise<void>;
export function buildElectron(): Promise<void>;
