import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

/** The published schema of the definitions. */
export const SCHEMA = new URL('../../../docs/schema/definitions.json', import.meta.url).href;

const uriOf = (name) => `file:///definitions/${name}`;

/** The YAML language server, as an editor runs it: by messages on its standard streams. */
export class LanguageServer {
  #process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  #received = Buffer.alloc(0);
  #answers = new Map();
  #findings = new Map();
  #last = 0;

  constructor() {
    this.#process.stdout.on('data', (chunk) => this.#receive(chunk));
  }

  async start() {
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } } },
      workspaceFolders: null,
    });
    this.#tell('initialized', {});
  }

  end() {
    this.#process.kill();
  }

  /** What is offered at the cursor, which is `|` in the text, by its label. */
  async completion(name, text) {
    const answer = await this.#ask('textDocument/completion', this.#openAt(name, text));
    return (answer.items ?? answer).map((item) => item.label);
  }

  /** What is shown about the word at the cursor. */
  async hover(name, text) {
    return (await this.#ask('textDocument/hover', this.#openAt(name, text)))?.contents.value ?? '';
  }

  /** What is underlined: line, column and message. */
  async diagnostics(name, text) {
    const found = await new Promise((resolve) => {
      this.#findings.set(uriOf(name), resolve);
      this.#open(name, text);
    });
    // The line that names the schema stands above the text.
    return found.map(({ range, message }) => `${range.start.line}:${range.start.character + 1} ${message}`);
  }

  #openAt(name, text) {
    this.#open(name, text.replace('|', ''));
    const before = text.slice(0, text.indexOf('|')).split('\n');
    return { textDocument: { uri: uriOf(name) }, position: { line: before.length, character: before.at(-1).length } };
  }

  /** Opens a file that names its schema as `init` and `import` write it. */
  #open(name, text) {
    this.#tell('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'yaml', version: 1, text: `# yaml-language-server: $schema=${SCHEMA}\n${text}` },
    });
  }

  #ask(method, params) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk) {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(head, 0)))?.[1]);
      if (head < 0 || this.#received.length < head + 4 + length) return;
      const body = this.#received.subarray(head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#handle(JSON.parse(body));
    }
  }

  #handle({ id, method, params, result, error }) {
    if (method === 'textDocument/publishDiagnostics') {
      this.#findings.get(params.uri)?.(params.diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // It asks for settings, and to register what it can do: nothing is set, and everything is fine.
      this.#send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null });
    } else if (this.#answers.has(id)) {
      const { resolve, reject } = this.#answers.get(id);
      this.#answers.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    }
  }
}
