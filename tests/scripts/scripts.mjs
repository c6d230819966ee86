// The scripts: whether their types fit, and which features of the language and of browsers they use.

/** What takes a selector. */
const SELECT = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches']);

export class Scripts {
  constructor(ts, config, support, styles) {
    Object.assign(this, { ts, support, styles });
    const { options, fileNames, errors } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, new URL('.', `file://${config}`).pathname);
    this.program = ts.createProgram(fileNames, options);
    this.types = this.program.getTypeChecker();
    this.wrong = [...errors, ...ts.getPreEmitDiagnostics(this.program)];
  }

  /** What the type checker says. */
  problems(place) {
    return this.wrong.map(({ file, start, messageText }) => `${file ? place(file, start) : 'tests/scripts/tsconfig.json'}: ${this.ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  }

  /** Judges every name in the scripts that the browser or the language gives them. */
  judge(place) {
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile) continue;
      const visit = (node) => {
        this.name(node, () => place(file, node.getStart()));
        this.ts.forEachChild(node, visit);
      };
      visit(file);
    }
  }

  name(node, place) {
    const { ts } = this;
    if (ts.isCallExpression(node) && SELECT.has(node.expression.name?.text) && ts.isStringLiteralLike(node.arguments[0])) {
      this.styles.select(node.arguments[0].text, place());
    }
    if (!ts.isIdentifier(node)) return;
    // In `const { name } = object` it is the object's property that counts.
    const binding = ts.isBindingElement(node.parent) && (node.parent.propertyName ?? node.parent.name) === node && ts.isObjectBindingPattern(node.parent.parent);
    const owner = binding ? this.types.getTypeAtLocation(node.parent.parent) : undefined;
    const symbol = owner ? owner.getProperty(node.text) : this.types.getSymbolAtLocation(node);
    const theirs = symbol?.declarations?.filter((one) => this.program.isSourceFileDefaultLibrary(one.getSourceFile())) ?? [];
    if (!theirs.length) return;
    const access = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const of = owner ?? (access ? this.types.getTypeAtLocation(node.parent.expression) : undefined);
    const owners = [...new Set([...theirs.map(({ parent }) => parent.name?.text), ...(of ? this.family(of) : [])])].filter(Boolean);
    const path = this.paths(node.text, owners, !of).find((one) => this.support.at(one));
    if (path) this.support.check(path, place(), owners[0] && of ? `${owners[0]}.${node.text}` : node.text);
  }

  /** The names of a type and of those that it extends. */
  family(type) {
    const whole = this.types.getApparentType(type);
    const parts = whole.isUnionOrIntersection() ? whole.types : [whole];
    return parts.flatMap((one) => [one.symbol?.name, ...(one.isClassOrInterface() ? this.types.getBaseTypes(one).flatMap((base) => this.family(base)) : [])]);
  }

  /** Where the data may have it. */
  *where(name, owners, free) {
    for (const owner of owners) {
      const plain = owner.replace(/Constructor$/, '');
      yield ['javascript', 'builtins', plain, name];
      yield ['api', plain, name];
      yield ['api', plain, `${name}_static`];
    }
    if (!free) return;
    yield ['javascript', 'builtins', name];
    yield ['api', name];
    yield ['api', 'Window', name];
  }

  paths(...what) {
    return [...this.where(...what)];
  }
}
