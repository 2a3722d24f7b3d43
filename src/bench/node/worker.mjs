// A contender in a process of its own, as org.jobun.bench.Worker is: obeys `make N FILE`, `run MILLISECONDS` and `papers N`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [name, folder, , fonts] = process.argv.slice(2);
const papers = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
const paper = (number) => papers[number % papers.length];

const contenders = {
  // One instance renders once, so each paper compiles the template anew.
  async docxtemplater() {
    const { default: Docxtemplater } = await import("docxtemplater");
    const { default: PizZip } = await import("pizzip");
    const template = readFileSync(join(folder, "template-mustache.docx"));
    return (number) => {
      const word = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      word.render(paper(number));
      return word.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },

  async "easy-template-x"() {
    const { TemplateHandler } = await import("easy-template-x");
    const handler = new TemplateHandler();
    const template = readFileSync(join(folder, "template-mustache.docx"));
    return (number) => handler.process(template, paper(number));
  },

  typst: () => typst({}),
  "typst-untagged": () => typst({ pdfTags: false }),
};

// Fonts and template are read once, values come as a file that is only in memory; old cache entries go, as in a long run.
async function typst(options) {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
  const values = join(folder, "data.json");
  return (number) => {
    compiler.mapShadow(values, Buffer.from(JSON.stringify(paper(number))));
    const pdf = compiler.pdf({ mainFilePath: join(folder, "contract.typ") }, options);
    compiler.evictCache(10);
    return pdf;
  };
}

const make = await contenders[name]();
let next = 0;

async function run(milliseconds) {
  const until = performance.now() + milliseconds;
  let made = 0;
  let bytes = 0;
  while (performance.now() < until) {
    bytes += (await make(next++)).length;
    made++;
  }
  return `${made} ${Math.round(bytes / Math.max(1, made))}`;
}

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const [order, first, file] = line.split(" ");
  if (order === "make") {
    const bytes = await make(Number(first));
    writeFileSync(file, bytes);
    console.log(String(bytes.length));
  } else if (order === "papers") {
    for (let made = Number(first); made > 0; made--) {
      await make(next++);
    }
    console.log(first);
  } else {
    console.log(await run(Number(first)));
  }
}
