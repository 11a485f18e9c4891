import yaml from 'decap-cms-core/dist/esm/formats/yaml.js';

/**
 * In place of Decap's `formats/frontmatter.js`: our files have fields in YAML between two lines `---`, and nothing
 * else. Decap's own brings two YAML readers, TOML and a copy of Node's buffers.
 */
const frontMatter = {
  fromFile(text: string): Record<string, unknown> {
    const parts = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))([\s\S]*)$/m.exec(text);
    if (parts === null) return {};
    const [, fields = '', body = ''] = parts;
    return { ...yaml.fromFile(fields), ...(body.trim() === '' ? {} : { body }) };
  },
  toFile({ body = '', ...fields }: Record<string, unknown>, order?: readonly string[], comments?: object): string {
    return `---\n${yaml.toFile(fields, order, comments)}---\n${String(body)}`;
  },
};

export const FrontmatterInfer = frontMatter;
export const frontmatterYAML = () => frontMatter;
export const frontmatterTOML = () => frontMatter;
export const frontmatterJSON = () => frontMatter;
