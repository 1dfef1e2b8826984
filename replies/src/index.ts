// The facade of replies/: templates of standard replies (built in, and users' own), the profile of who answers, and the
// forms in which a reply leaves. The template library and the Markdown renderer are known here and nowhere else. What
// the analysis contributes to a placeholder is decided in analyzer/src/replies. No file is read here: it runs in a web
// worker too. Its bundle is loaded with the first reply.

export type { Completion } from './completion';
export { completeProfile, completeTemplate } from './completion';
export { profileFields, templateFields } from './fields';
export type { ReplyFormat, ReplyLibrary, ReplyListing, ReplyOptions } from './library';
export { builtInReplies, createReplyLibrary } from './library';
export { newTemplate } from './newTemplate';
export type { ReplyProblem } from './problems';
export { isJsonSyntax } from './problems';
export type { Profile, ProfileFile } from './profile';
export { profileFor, readProfile } from './profile';
export type { OwnTemplate, TemplateFile, TemplateText } from './template';
export { readTemplate } from './template';
