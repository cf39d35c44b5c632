// Holds the templates of a folder against the rule packs of cdk-nag and writes the violations to standard output as one JSON array.
//   npm ci
//   node report.mjs FOLDER
// A template is a file <stack>.template.json; its findings carry <stack>.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { App, Aspects, BootstraplessSynthesizer, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';

const folder = process.argv[2];
const ending = '.template.json';
const findings = [];

// A rule that could not be applied is told like a violation: nobody should take it for a pass.
const log = {
  onCompliance() {},
  onNotApplicable() {},
  onSuppressed() {},
  onSuppressedError() {},
  onNonCompliance(violation) { add(violation, violation.findingId, violation.ruleInfo); },
  onError(failure) { add(failure, '', `The rule could not be applied: ${failure.errorMessage}`); },
};

function add({ nagPackName, ruleId, ruleOriginalName, ruleLevel, resource }, detail, description) {
  findings.push({
    pack: nagPackName,
    rule: ruleId,
    name: ruleOriginalName,
    level: ruleLevel,
    detail,
    description,
    stack: names.get(resource.stack),
    logicalId: resource.node.id,
  });
}

const output = fs.mkdtempSync(path.join(os.tmpdir(), 'acinaces-nag-'));
const app = new App({ analyticsReporting: false, treeMetadata: false, builtinCloudFormationValidation: false, outdir: output });
const names = new Map();
for (const file of fs.readdirSync(folder).filter(name => name.endsWith(ending)).sort()) {
  // The templates have the parameters and rules of a bootstrapped stack already.
  const stack = new Stack(app, `Stack${names.size}`, { synthesizer: new BootstraplessSynthesizer() });
  names.set(stack, file.slice(0, -ending.length));
  new CfnInclude(stack, 'Template', { templateFile: path.join(folder, file) });
}
for (const Pack of [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks]) {
  Aspects.of(app).add(new Pack({ reports: false, additionalLoggers: [log] }));
}
// Aspects run in a synthesis; what they say of each resource besides goes where it does not mix with the result.
console.log = console.info = console.error;
app.synth();
fs.rmSync(output, { recursive: true });
process.stdout.write(JSON.stringify(findings));
