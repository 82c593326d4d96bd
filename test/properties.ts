import fc from 'fast-check';

/**
 * fast-check with the same cases in every run, so that a check's outcome depends on the tree alone.
 * `PROPERTY_SEED=$RANDOM npx vitest run` looks at other cases.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_600) });

export default fc;
