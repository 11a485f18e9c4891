/*
 * Installs what `npm start` and `npm test` need. Runs before them on whatever Node the machine has
 * (18 or later), when nothing is installed yet: plain JavaScript, nothing imported but Node itself.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.perron-setup');
const nodeFolder = join(root, 'node_modules', 'node');
const nodeBinary = join(nodeFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** What `node` means in an npm script. */
const nodeCommand = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const oldestNode = 18;
const oldestNpm = 8;

/** A trouble that the person at the keyboard can mend; its message says how. */
class SetupError extends Error {}

try {
  await setUp();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nPerron n’a pas pu être installé.\n\n${error.message}\n`);
  process.exitCode = 1;
}

async function setUp() {
  const wanted = lockDigest();
  if (readStamp() === wanted && existsSync(nodeCommand)) return;

  console.log(
    'Première utilisation, ou mise à jour\u00a0: Perron installe ce qu’il lui faut (quelques minutes au plus).',
  );
  await step(1, 'Vérification de Node et de npm', checkTools);
  await step(2, 'Dépendances', installDependencies);
  await step(3, 'Node 24', installNode24);
  await step(4, 'Vérification de l’installation', checkInstallation);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Changes with the exact dependencies and with the machine they were installed for. */
function lockDigest() {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) {
    throw new SetupError(
      'Le fichier package-lock.json manque. Récupérez le dépôt en entier\u00a0: git checkout -- package-lock.json',
    );
  }
  const content = createHash('sha256').update(readFileSync(lock)).digest('hex');
  return `${content} ${process.platform}-${process.arch}`;
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8').trim();
  } catch {
    return undefined;
  }
}

async function step(number, title, work) {
  const label = `[${number}/4] ${title}…`;
  process.stdout.write(label);
  const begun = Date.now();
  try {
    await work();
  } catch (error) {
    process.stdout.write('\n');
    throw error;
  }
  const seconds = ((Date.now() - begun) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(` ${seconds}\u00a0s\n`);
}

async function checkTools() {
  const nodeVersion = Number(process.versions.node.split('.')[0]);
  if (nodeVersion < oldestNode) {
    throw new SetupError(
      `Node ${process.versions.node} est trop ancien\u00a0: il faut la version ${oldestNode} ou une plus récente. Installez-la depuis https://nodejs.org, puis recommencez.`,
    );
  }
  const { code, output } = await npm(['--version'], root);
  const npmVersion = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0)
    throw new SetupError(
      `La commande «\u202fnpm\u202f» ne répond pas. Réinstallez Node depuis https://nodejs.org.\n\n${firstLines(output)}`,
    );
  if (Number(npmVersion.split('.')[0]) < oldestNpm) {
    throw new SetupError(
      `npm ${npmVersion} est trop ancien\u00a0: mettez-le à jour avec «\u202fnpm install --global npm\u202f», puis recommencez.`,
    );
  }
}

/** No package may run a program of its own while it is installed; the one that must is run by name in the next step. */
async function installDependencies() {
  if (dependenciesMatch()) return;
  // npm tries three times; without network it should say so within half a minute rather than two.
  const patience = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(['ci', '--ignore-scripts', ...quiet, ...patience], root);
  if (code !== 0) throw new SetupError(explain(output));
}

/** Whether someone has already installed these very versions, with `npm ci` or `npm install`. */
function dependenciesMatch() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '' || (optional && installed[place] === undefined)) return true;
    return installed[place]?.version === version && existsSync(join(root, place, 'package.json'));
  });
}

function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages;
  } catch {
    return {};
  }
}

async function installNode24() {
  if ((await localNodeVersion()) !== wantedNodeVersion()) {
    const installer = join(nodeFolder, 'installArchSpecificPackage.js');
    const { code, output } = await run(process.execPath, [installer], nodeFolder);
    if (code !== 0) throw new SetupError(explain(output));
  }
  if (existsSync(nodeCommand)) return;
  // npm links a command when it installs a package, and the program was not there yet.
  const { code, output } = await npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'], root);
  if (code !== 0) throw new SetupError(explain(output));
}

async function checkInstallation() {
  const version = await localNodeVersion();
  if (version !== wantedNodeVersion() || !existsSync(nodeCommand)) {
    throw new SetupError(
      [
        `Node ${wantedNodeVersion()} est installé dans node_modules, mais ne démarre pas${version ? ` (version trouvée\u00a0: ${version})` : ''}.`,
        `Perron fonctionne sous Linux, macOS et Windows, sur processeur x64 ou ARM 64 bits\u00a0; cette machine est «\u202f${process.platform} ${process.arch}\u202f».`,
        'Supprimez le dossier node_modules et recommencez\u00a0; si cela ne suffit pas, installez Node 24 depuis https://nodejs.org.',
      ].join('\n'),
    );
  }
}

function wantedNodeVersion() {
  return JSON.parse(readFileSync(join(nodeFolder, 'package.json'), 'utf8')).version;
}

async function localNodeVersion() {
  if (!existsSync(nodeBinary)) return undefined;
  const { code, output } = await run(nodeBinary, ['--version'], root);
  return code === 0 ? output.trim().replace(/^v/, '') : undefined;
}

/** What npm's complaint means, and the remedy. */
function explain(output) {
  const causes = [
    [/ENOSPC/, 'Le disque est plein. Libérez environ 1\u00a0Go, puis recommencez.'],
    [
      /EACCES|EPERM|EROFS/,
      'Le dossier du projet ne peut pas être écrit. Vérifiez que vous en êtes propriétaire (sans «\u202fsudo\u202f»), puis recommencez.',
    ],
    [
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
      'Le registre npm n’est pas joignable. Vérifiez la connexion à internet (et le mandataire, s’il y en a un\u00a0: «\u202fnpm config get proxy\u202f»), puis recommencez.',
    ],
    [
      /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
      'Le certificat du registre npm est refusé. Sur un réseau d’administration, demandez au service informatique le certificat à donner à npm («\u202fnpm config set cafile\u202f»).',
    ],
    [/EINTEGRITY/, 'Un paquet téléchargé est abîmé. Recommencez après «\u202fnpm cache clean --force\u202f».'],
    [
      /EUSAGE|can only install packages when your package\.json/,
      'package.json et package-lock.json ne vont pas ensemble. Revenez à la version du dépôt\u00a0: git checkout -- package.json package-lock.json',
    ],
    [
      /E401|E403|E404/,
      'Le registre npm refuse un paquet. Vérifiez l’adresse du registre\u00a0: «\u202fnpm config get registry\u202f».',
    ],
  ];
  const known = causes.find(([pattern]) => pattern.test(output));
  const meaning =
    known?.[1] ??
    'npm s’est arrêté sur une erreur. Recommencez\u00a0; si elle revient, son message aidera à comprendre.';
  return `${meaning}\n\nMessage de npm\u00a0:\n${firstLines(output)}`;
}

/** The beginning of a complaint, without the places in npm's own code. */
function firstLines(output) {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !/^npm error (?:\s+at |\s*[}{]|\s*$)/.test(line));
  return lines.slice(0, 8).join('\n');
}

function npm(parameters, folder) {
  // Windows starts npm through a command file, which only a shell can run; the parameters are ours.
  return run('npm', parameters, folder, process.platform === 'win32');
}

/** Runs a program, with the Node that runs this script first for whatever it starts in turn. */
function run(program, parameters, folder, shell = false) {
  const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      shell,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
