// What stands in for GitHub: the embedded one of milepost, and in front of it a token that can only read.
import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { createInterface } from 'node:readline';

/** Starts `milepost sandbox` with its state in the file; its address, and how to end it. */
export async function startSandbox(jar, directory) {
  const child = spawn('java', ['-jar', jar, 'sandbox', 'sandbox.json', '--port', '0'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((found, fail) => {
    child.on('exit', (status) => fail(new Error(`the sandbox ended with ${status}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /http:\/\/[0-9.]+:[0-9]+/.exec(line);
      if (match) found(match[0]);
    });
  });
  return { url, stop: () => new Promise((ended) => child.on('exit', ended).kill()) };
}

/** Hands requests on, but refuses what the token of a pull request from a fork may not do. */
export async function startReadOnly(target) {
  const refusal = JSON.stringify({
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  });
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const isQuery = incoming.url === '/graphql' && !/"query"\s*:\s*"\s*mutation/.test(body);
      if (incoming.method !== 'GET' && !isQuery) {
        outgoing.writeHead(403, {
          'Content-Type': 'application/json; charset=utf-8',
          'X-Accepted-GitHub-Permissions': 'issues=write; pull_requests=write',
        });
        outgoing.end(refusal);
        return;
      }
      const { method, headers } = incoming;
      request(new URL(incoming.url, target), { method, headers }, (reply) => {
        outgoing.writeHead(reply.statusCode, reply.headers);
        reply.pipe(outgoing);
      }).end(body);
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((ended) => server.close(ended)) };
}

/** Asks the API as a person with all rights would. */
export async function api(url, method, path, body) {
  const reply = await fetch(url + path, {
    method,
    headers: { Authorization: 'Bearer person', 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}
