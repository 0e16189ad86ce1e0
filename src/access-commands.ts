import { type Command, Option } from 'commander';
import { type Area, areaOf, roles } from './access/subject.js';
import { commandAccess } from './access-command.js';
import { readConfig } from './config.js';
import { typedPassword } from './typed-password.js';

/** How a command is told of. */
interface Terminal {
  readonly print: (text: string) => void;
}

interface AreaTyped {
  readonly region?: string | undefined;
  readonly organization?: string | undefined;
}

interface AreasTyped {
  readonly region?: readonly string[] | undefined;
  readonly organization?: readonly string[] | undefined;
}

/** The first and last days of a role, as they were typed. */
interface DaysTyped {
  readonly from?: string;
  readonly until?: string;
}

/** The commands about who may ask: `user`, `token`, `session` (docs/security.md). */
export function addAccessCommands(program: Command, { print }: Terminal): void {
  const does = async (wanted: object) => {
    for (const line of await commandAccess(readConfig(), wanted)) print(line);
  };
  const user = program.command('user').description('see to the accounts of those who sign in');
  withDays(withAreas(user.command('add')))
    .description('make an account; its password is asked for, or the first line of stdin')
    .argument('<name>', 'its name: that of an office or a duty, not of a person')
    .addOption(new Option('--role <role...>', 'what it is').choices(roles).default([]))
    .action(
      async (
        name: string,
        { role, ...over }: { role: readonly string[] } & AreasTyped & DaysTyped,
      ) =>
        does({
          ...{ do: 'addAccount', name, password: await typedPassword(), roles: role },
          ...{ areas: areasNamed(over), ...daysOf(over) },
        }),
    );
  user
    .command('password')
    .description('give an account another password, which ends its sessions and a lock')
    .argument('<name>', 'its name')
    .action(async (name: string) =>
      does({ do: 'setPassword', name, password: await typedPassword() }),
    );
  withDays(
    user
      .command('grant')
      .addOption(regionOption())
      .addOption(organizationOption().conflicts('region')),
  )
    .description('give an account a role over the whole graph, a region or an organization')
    .argument('<name>', 'its name')
    .argument('<role>', roles.join(', '))
    .action((name: string, role: string, over: AreaTyped & DaysTyped) =>
      does({ do: 'grant', name, role, area: areaNamed(over), ...daysOf(over) }),
    );
  user
    .command('revoke')
    .description('take a role back from an account')
    .argument('<name>', 'its name')
    .argument('<role>', 'the role')
    .option('--region <code>', 'that over this region alone; all of the role where left out')
    .option('--organization <id>', 'that over this organization alone')
    .action((name: string, role: string, over: AreaTyped) =>
      does({ do: 'revoke', name, role, area: areaNamed(over) }),
    );
  user
    .command('end')
    .description('end an account, with its sessions and roles')
    .argument('<name>', 'its name')
    .action((name: string) => does({ do: 'endAccount', name }));
  user
    .command('list')
    .description('say which accounts there are, and what they are granted')
    .action(() => does({ do: 'listAccounts' }));
  const token = program.command('token').description('see to the tokens of programs');
  withAreas(token.command('create'))
    .description('make a token and print it, this once')
    .requiredOption('--for <name>', 'the program that it is for')
    .addOption(new Option('--role <role...>', 'what it is').choices(roles).makeOptionMandatory())
    .requiredOption('--until <date>', 'the first day on which it is good no more')
    .action(
      ({
        role,
        region,
        organization,
        ...token
      }: { for: string; role: readonly string[]; until: string } & AreasTyped) =>
        does({
          ...{ do: 'createToken', ...token, roles: role },
          areas: areasNamed({ region, organization }),
        }),
    );
  token
    .command('revoke')
    .description('have a token be good no more')
    .argument('<id>', 'its id, as the list has it')
    .action((id: string) => does({ do: 'revokeToken', id }));
  token
    .command('list')
    .description('say which tokens there are, what they are granted, and when they were used last')
    .action(() => does({ do: 'listTokens' }));
  const session = program.command('session').description('see to who is signed in');
  session
    .command('list')
    .description('say who is signed in, since when and until when')
    .action(() => does({ do: 'listSessions' }));
  session
    .command('end')
    .description('end all sessions of somebody, by the id that the list has')
    .argument('<id>', 'such as local:NAME or oidc:ISSUER#SUB')
    .action((id: string) => does({ do: 'endSessions', subject: id }));
}

/** Each may be given several times. */
function withAreas(command: Command): Command {
  const further = (id: string, before: readonly string[] = []) => [...before, id];
  return command
    .addOption(regionOption().argParser(further))
    .addOption(organizationOption().argParser(further));
}

function withDays(command: Command): Command {
  return command
    .option('--from <date>', 'the first day of its roles; always where left out')
    .option('--until <date>', 'the first day on which it has them no more; none where left out');
}

function regionOption(): Option {
  return new Option(
    '--region <code>',
    'the region that the roles are over, with all that lies in it; all where left out',
  );
}

function organizationOption(): Option {
  return new Option(
    '--organization <id>',
    'the organization that the roles are over, with what is below it and the units that these cover',
  );
}

function areaNamed({ region, organization }: AreaTyped): Area {
  return areaOf({ region: region ?? null, organization: organization ?? null });
}

function areasNamed({ region = [], organization = [] }: AreasTyped): Area[] {
  const areas = [
    ...region.map((code) => areaNamed({ region: code })),
    ...organization.map((id) => areaNamed({ organization: id })),
  ];
  return areas.length === 0 ? [areaNamed({})] : areas;
}

function daysOf({ from, until }: DaysTyped): object {
  return { validFrom: from ?? null, validTo: until ?? null };
}
