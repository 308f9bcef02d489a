/** The modules of npm packages that went into what was built, as paths from the root. */
type Taken = ReadonlySet<string>;

/** Both build into `dist`, the checkout's own unless another is named. */
export function buildPage(dist?: string): Promise<Taken>;
export function buildElectron(dist?: string): Promise<Taken>;
/** Builds the command line and its processes below `dist`. */
export function buildCommandLine(dist?: string): Promise<void>;
