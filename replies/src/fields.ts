// Owns the keys of a template's front matter and of a profile as data: what they take, what they mean. Checking,
// completion and schemas/profile-1.json come from these tables.
import type { Field } from '../../userrules/src/index';

export const templateFields: readonly Field[] = [
  {
    key: 'id',
    about: {
      en: 'The name of the reply. That of a built-in reply (next-steps) replaces it; another one adds a reply.',
      zh: '回复的 ID。与内置回复相同（如 next-steps）时替换该回复，否则新增一条回复。',
    },
    value: {
      is: 'text',
      max: 60,
      pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      form: {
        en: 'lower-case letters and digits, with hyphens between words',
        zh: '小写字母和数字，单词之间用连字符',
      },
    },
    isRequired: true,
  },
  {
    key: 'title',
    about: { en: 'What the list of replies shows.', zh: '回复列表中显示的标题。' },
    value: { is: 'text', max: 200 },
  },
  {
    key: 'description',
    about: { en: 'When this reply is the right one, one sentence.', zh: '适用的情形，一句话。' },
    value: { is: 'text', max: 400 },
  },
  {
    key: 'language',
    about: {
      en: 'The language of the text; without it the template is used for both.',
      zh: '正文的语言；不写则两种语言都使用此模板。',
    },
    value: {
      is: 'choice',
      choices: [
        { value: 'en', about: { en: 'English', zh: '英文' } },
        { value: 'zh-cn', about: { en: 'Chinese (Simplified)', zh: '中文（简体）' } },
      ],
    },
  },
];

export const profileFields: readonly Field[] = [
  {
    key: 'engineer',
    about: { en: 'Name of the engineer that replies are signed with.', zh: '回复中署名的工程师姓名。' },
    value: { is: 'texts', max: 200 },
  },
  {
    key: 'organisation',
    about: { en: 'Organisation named in replies.', zh: '回复中使用的单位名称。' },
    value: { is: 'texts', max: 200 },
  },
  {
    key: 'hotline',
    about: { en: 'Telephone number named in replies, in quotes.', zh: '回复中使用的电话号码，请加引号。' },
    value: { is: 'texts', max: 200 },
  },
  {
    key: 'mail',
    about: { en: 'Mail address named in replies.', zh: '回复中使用的邮件地址。' },
    value: { is: 'texts', max: 200 },
  },
  {
    key: 'portal',
    about: { en: 'Address of the portal to which customers upload logs.', zh: '客户上传日志的门户地址。' },
    value: { is: 'texts', max: 500 },
  },
  {
    key: 'collector',
    about: {
      en: 'Name of the log collector that customers are asked to run.',
      zh: '请客户运行的日志收集工具的名称。',
    },
    value: { is: 'texts', max: 200 },
  },
  {
    key: 'kbLink',
    about: {
      en: 'Address of an article about an update, with {{ kb }} (KB5000001) or {{ number }} (5000001) in it; without it the Microsoft Update Catalog.',
      zh: '更新文章的地址，其中包含 {{ kb }}（KB5000001）或 {{ number }}（5000001）；不写则使用 Microsoft 更新目录。',
    },
    value: {
      is: 'text',
      max: 500,
      pattern: /^https?:\/\/[^\s<>"]+(?:\{\{ *(?:kb|number) *\}\}[^\s<>"]*)+$/,
      form: {
        en: 'an address that begins with http:// or https:// and holds {{ kb }} or {{ number }}',
        zh: '以 http:// 或 https:// 开头并包含 {{ kb }} 或 {{ number }} 的地址',
      },
    },
  },
  {
    key: 'signature',
    about: {
      en: 'The lines below the greeting, instead of engineer, organisation and mail address; several lines with |.',
      zh: '结尾问候语下方的内容，代替工程师姓名、单位名称和邮件地址；多行请使用 |。',
    },
    value: { is: 'texts', max: 2_000 },
  },
  {
    key: 'privacyNotice',
    about: {
      en: 'The own privacy notice instead of ours; several lines with |, lines that begin with “- ” are a list.',
      zh: '单位自己的隐私声明，代替内置文本；多行请使用 |，以“- ”开头的行为列表。',
    },
    value: { is: 'texts', max: 8_000 },
  },
];
