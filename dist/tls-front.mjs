// A server with TLS in front of one without, for dist/smoke: node tls-front.mjs PKCS12 PASSPHRASE URL
// Prints its port.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';

const [keyStore, passphrase, behind] = process.argv.slice(2);
const server = createServer({ pfx: readFileSync(keyStore), passphrase }, (asked, answer) => {
  const passedOn = request(new URL(asked.url, behind), { method: asked.method, headers: asked.headers }, (got) => {
    answer.writeHead(got.statusCode, got.headers);
    got.pipe(answer);
  });
  passedOn.on('error', () => answer.destroy());
  asked.pipe(passedOn);
});
server.listen(0, 'localhost', () => console.log(server.address().port));
