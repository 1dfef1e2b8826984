// Owns the database of an update server or a site that refuses its own service access to an object.
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { change, look } from '../../knowledge/step';
import type { RuleTexts } from '../../model';
import type { Match } from '../defineRule';
import { detail } from '../matching/values';

/** The wording for it. */
export const databaseRefusalTexts: Readonly<Record<string, RuleTexts>> = {
  database: {
    title: {
      en: 'The database {database} refuses access to {object}',
      zh: '数据库 {database} 拒绝访问 {object}',
    },
    explanation: {
      en: 'SQL Server refused the account that asked: it lacks the right {right} on the object {object} of the database {database}. Neither the network nor the update is at fault; mostly the account is not a member of the role that it needs.',
      zh: 'SQL Server 拒绝了发起请求的帐户：该帐户对数据库 {database} 的对象 {object} 没有 {right} 权限。网络和更新都没有问题，多半是该帐户不属于所需的角色。',
    },
    nextSteps: [
      look(
        'Find out as which account the service or tool of this log connects (service account, computer account of the site or of a remote WSUS server).',
        '查明此日志中的服务或工具以哪个帐户连接（服务帐户、站点或远程 WSUS 服务器的计算机帐户）。',
      ),
      change(
        'Make that account a user of the database with the role that the product’s setup gives it (SUSDB: `webService`, and the group “WSUS Administrators”), or run the product’s repair, then try again.',
        '将该帐户添加为数据库用户，并赋予产品安装时所设的角色（SUSDB：`webService`，以及“WSUS Administrators”组），或运行该产品的修复，然后重试。',
      ),
    ],
    links: [],
  },
};

/** The first refusal of each object. */
export function* databaseRefusals(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const fact of index.ofShape('event.wsus.refused')) {
    const { fields, codes } = index.fact(fact);
    const { object = '', database = '', right = '', schema } = fields;
    const name = [database, ...(schema === undefined ? [] : [schema]), object].join('.');
    if (seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    const code = codes.find(isFailureCode);
    yield {
      fact,
      variant: 'database',
      standing: 'proof',
      ...(code === undefined ? {} : { code }),
      culprit: { kind: 'component', name },
      values: { database, object, right },
      details: [...detail('Database', '数据库', database), ...detail('Object', '对象', object)],
    };
  }
}
