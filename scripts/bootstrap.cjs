'use strict';
/*
 * First step of every npm command: `node scripts/bootstrap.cjs <script> [args]`.
 *
 * Installs what the lock file says when that is missing or half done, finds a Node that Astro and Vitest accept
 * (this one, or the one that the install brought), and hands over to `scripts/<script>.ts`. It may run on an
 * older Node, before anything is installed: CommonJS, old syntax, no dependency.
 */
const { spawn, spawnSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.compendium-installed');
const lockFolder = path.join(root, '.cache', 'setup.lock');
/** Astro 7 and Vitest 5 need it. */
const wanted = [22, 12];
/** The oldest Node that npm 11 and this script are tried on. */
const oldest = [20, 0];

main();

function main() {
  if (!atLeast(process.versions.node, oldest)) {
    fail(
      'Node ' + process.versions.node + ' is too old; Compendium needs Node 20 or newer.',
      'Install a current Node (https://nodejs.org) and run the same command again.',
    );
  }
  const script = process.argv[2];
  const file = script && path.join(root, 'scripts', script + '.ts');
  if (!file || !fs.existsSync(file)) {
    fail('Unknown command "' + script + '".', 'Run one of the commands that "npm run" lists.', 2);
  }
  install();
  handOver(findNode(), file, process.argv.slice(3));
}

/** Runs `npm ci` unless the last finished install was of this very lock file on this kind of machine. */
function install() {
  const stamp = installStamp();
  if (read(stampFile) === stamp) return;
  const release = takeLock();
  try {
    if (read(stampFile) === stamp) return; // another command finished the install while this one waited
    const packages = Object.keys(JSON.parse(read(path.join(root, 'package-lock.json'))).packages).length - 1;
    const state = fs.existsSync(modules)
      ? 'The install is out of date or half done; installing again'
      : 'Installing';
    process.stderr.write(
      state + ': up to ' + packages + ' packages, as the lock file says (about a minute) …\n',
    );
    const started = Date.now();
    const result = npm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (result.status !== 0) explainInstall(result);
    fs.writeFileSync(stampFile, stamp);
    process.stderr.write('Installed in ' + Math.round((Date.now() - started) / 1000) + ' s.\n');
  } finally {
    release();
  }
}

function installStamp() {
  const lock = read(path.join(root, 'package-lock.json'));
  if (lock === undefined)
    fail('package-lock.json is missing.', 'Restore it with "git checkout package-lock.json".');
  const hash = crypto.createHash('sha256').update(lock).digest('hex');
  return hash + ' ' + process.platform + ' ' + process.arch + '\n';
}

/** The npm that started this script, else the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const viaNode = cli && /npm-cli\.c?js$/.test(cli) && fs.existsSync(cli);
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] };
  if (viaNode) return spawnSync(process.execPath, [cli].concat(args), options);
  return spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args,
    Object.assign({ shell: process.platform === 'win32' }, options),
  );
}

function explainInstall(result) {
  if (result.error && result.error.code === 'ENOENT') {
    fail(
      'npm was not found.',
      'Install Node together with npm (https://nodejs.org) and run the same command again.',
    );
  }
  const output = String(result.stdout || '') + String(result.stderr || '');
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/.test(
      output,
    )
  ) {
    fail(
      'The package registry could not be reached, so the install did not finish.',
      "Check the network (or the proxy in npm's settings) and run the same command again; it starts over by itself.",
    );
  }
  if (/\bENOSPC\b/.test(output))
    fail(
      'The disk is full, so the install did not finish.',
      'Free about 1 GB and run the same command again.',
    );
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    fail(
      'The folder ' + root + ' may not be written to.',
      'Give yourself the right to write there, or clone it elsewhere.',
    );
  }
  const lines = output.split('\n').filter(function (line) {
    return line.trim() && !/A complete log of this run/.test(line);
  });
  fail(
    'npm could not install the packages:\n  ' + lines.slice(-12).join('\n  '),
    'Run the same command again; if it fails the same way, please report these lines.',
  );
}

/** One install at a time: a folder is the lock, since making one is atomic. A lock whose owner is gone is taken over. */
function takeLock() {
  fs.mkdirSync(path.dirname(lockFolder), { recursive: true });
  const owner = path.join(lockFolder, 'pid');
  let told = false;
  for (let waited = 0; ; waited += 500) {
    try {
      fs.mkdirSync(lockFolder);
      fs.writeFileSync(owner, String(process.pid));
      return function () {
        fs.rmSync(lockFolder, { recursive: true, force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST')
        fail(
          'The folder ' + root + ' may not be written to (' + error.code + ').',
          'Give yourself the right to write there, or clone it elsewhere.',
        );
    }
    const pid = Number(read(owner));
    if ((pid && !isRunning(pid)) || (!pid && waited > 3000)) {
      fs.rmSync(lockFolder, { recursive: true, force: true });
      continue;
    }
    if (!told) process.stderr.write('Another command is installing here; waiting for it …\n');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** This Node where it is new enough, else the one that came as a package for this machine. */
function findNode() {
  if (atLeast(process.versions.node, wanted)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = path.join(modules, 'node-' + system + '-' + process.arch, 'bin');
  const binary = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = fs.existsSync(binary)
    ? spawnSync(binary, ['--version'], { encoding: 'utf8' })
    : { status: 1 };
  if (answer.status === 0) return binary;
  fail(
    'This machine has Node ' +
      process.versions.node +
      '; building the site needs Node ' +
      wanted.join('.') +
      ' or newer, and no packaged one runs here (' +
      process.platform +
      ' ' +
      process.arch +
      ').',
    'Install a current Node (https://nodejs.org) and run the same command again.',
  );
}

/** Runs the script with the Node found, on a path where that Node and the installed commands come first. */
function handOver(node, file, args) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const folders = [path.dirname(node), path.join(modules, '.bin'), process.env.PATH || ''];
  const env = Object.assign({}, process.env, {
    PATH: folders.join(separator),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file].concat(args), {
    stdio: 'inherit',
    env: env,
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  // npm does not pass on every way in which it can end: a server must not outlive it.
  const parent = process.ppid;
  setInterval(function () {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', function (error) {
    fail(
      'Node could not be started: ' + error.message + '.',
      'Remove node_modules and run the same command again.',
    );
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 128 + (require('os').constants.signals[signal] || 0) : code);
  });
}

function atLeast(version, minimum) {
  const parts = version.split('.').map(Number);
  return parts[0] > minimum[0] || (parts[0] === minimum[0] && parts[1] >= minimum[1]);
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message, hint, code) {
  process.stderr.write('error: ' + message + '\n' + (hint ? 'hint:  ' + hint + '\n' : ''));
  process.exit(code || 1);
}
