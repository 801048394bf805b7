// The log of a job as a runner treats it: commands are obeyed, secrets are masked.

const COMMAND = /^\s*::([A-Za-z0-9_-]+)(?: +([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;
const OLD_COMMAND = /##\[([A-Za-z0-9_-]+)\b[^\]]*\]/;

const unescapeData = (text) => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
const unescapeProperty = (text) => unescapeData(text.replace(/%3A/g, ':').replace(/%2C/g, ','));

export class Log {
  lines = [];
  annotations = [];
  groups = [];
  obeyed = [];
  #masks = [];
  #resume = null;

  line(text) {
    const match = COMMAND.exec(text);
    if (this.#resume !== null) {
      if (match?.[1] === this.#resume) this.#resume = null;
      else this.#show(text);
    } else if (match) {
      this.#obey(match[1], match[2] ?? '', match[3]);
    } else {
      if (OLD_COMMAND.test(text)) this.obeyed.push(text);
      this.#show(text);
    }
  }

  get text() {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  #show(text) {
    this.lines.push(this.#masks.reduce((line, secret) => line.replaceAll(secret, '***'), text));
  }

  #obey(command, list, data) {
    this.obeyed.push(command);
    if (command === 'add-mask') this.#masks.push(unescapeData(data));
    else if (command === 'stop-commands') this.#resume = data;
    else if (command === 'group') this.groups.push(unescapeData(data));
    else if (['error', 'warning', 'notice'].includes(command)) {
      const properties = list === '' ? [] : list.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
      this.annotations.push({
        level: command,
        ...Object.fromEntries(properties.map(([name, value]) => [name, unescapeProperty(value)])),
        message: unescapeData(data),
      });
    } else if (command !== 'endgroup') throw new Error(`a command that milepost never gives: ${command}`);
  }
}
