// Owns users' templates and profiles that the client handed over, and the replies made of them. What reads them is
// loaded with the first reply.
import type { Language, ReplyProfile } from '../../analyzer/src/index';
import type { ReplyFilesParams, ReplyFileText } from '../../protocol/src/index';

type Replies = typeof import('../../replies/src/index.js');
type ReplyLibrary = ReturnType<Replies['createReplyLibrary']>;

/** The reader of templates and profiles, loaded once. */
export function loadReplies(): Promise<Replies> {
  loaded ??= import('../../replies/src/index.js');
  return loaded;
}

let loaded: Promise<Replies> | undefined;

/** The replies that there are now. */
export interface ReplyStore {
  readonly files: ReplyFilesParams;
  take(files: ReplyFilesParams): void;
  library(): Promise<ReplyLibrary>;
  /** Who answers; single settings win over the files. */
  profile(settings: ReplyProfile, language: Language): Promise<ReplyProfile>;
}

/** Makes the keeper of users' templates and profiles. */
export function createReplyStore(): ReplyStore {
  let files: ReplyFilesParams = { templates: [], profiles: [] };
  let library: Promise<ReplyLibrary> | undefined;
  return {
    get files() {
      return files;
    },
    take: (next) => {
      files = next;
      library = undefined;
    },
    library: () => {
      library ??= loadReplies().then(({ createReplyLibrary }) =>
        createReplyLibrary(files.templates.map(named)),
      );
      return library;
    },
    profile: async (settings, language) => {
      const { profileFor, readProfile } = await loadReplies();
      const profiles = files.profiles.map((file) => readProfile(named(file)).profile);
      return profileFor(Object.assign({}, ...profiles), settings, language);
    },
  };
}

function named({ uri, text }: ReplyFileText): { readonly name: string; readonly text: string } {
  return { name: uri, text };
}
