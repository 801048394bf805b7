/** The Mermaid diagrams in a file: the ```mermaid blocks of Markdown, or all of it. */
export function diagrams(name, text) {
  return name.endsWith('.md') ? [...text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map((match) => match[1]) : [text];
}
