// Owns the sentences of the Setup log.
import type { ProviderSentences } from './sentence';

export const setupSentences: readonly ProviderSentences[] = [];
