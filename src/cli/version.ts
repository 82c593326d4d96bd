import manifest from '../../package.json' with { type: 'json' };

/** Part of every fingerprint: another version may score otherwise. */
export const toolVersion: string = manifest.version;
